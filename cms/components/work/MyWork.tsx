import type { Payload, TypedUser } from 'payload';
import { say, type Say } from '../../handovers/words.ts';
import { labelText } from '../../words/label-text.ts';
import { isEmpty, LISTS, workOf, type List, type Task } from '../../work.ts';
import { hrefOf, typeInWords, whenInWords } from '../../work-words.ts';

const SHOWN = 8;

/** The home of the CMS: what waits for this person, the most urgent first, each with its age. */
export async function MyWork({
  payload,
  user,
  i18n,
}: {
  payload: Payload;
  user?: TypedUser | null;
  i18n: { language: string };
}) {
  if (!user) return null;
  const now = new Date();
  const work = await workOf(payload, user, now);
  const speak = say(i18n.language);
  const lists = LISTS.filter((list) => work[list].length > 0);
  return (
    <section className="pune-welcome pune-work" aria-labelledby="pune-work">
      <h1 id="pune-work">{speak('work')}</h1>
      {isEmpty(work) ? (
        <p>{speak('work_nothing')}</p>
      ) : (
        <>
          <ul className="pune-work__counts">
            {lists.map((list) => (
              <li key={list}>
                <a href={`#work-${list}`}>
                  {speak(`work_${list}`)} <strong>{work[list].length}</strong>
                </a>
              </li>
            ))}
          </ul>
          {lists.map((list) => (
            <Tasks
              key={list}
              list={list}
              tasks={
                list === 'links'
                  ? work.links.map((task) => withField(payload, task, i18n.language))
                  : work[list]
              }
              speak={speak}
              language={i18n.language}
              now={now.getTime()}
              admin={payload.config.routes.admin}
              typeOf={(slug) => typeInWords(payload, slug, i18n.language)}
            />
          ))}
        </>
      )}
    </section>
  );
}

/** Names the field of a link in words, before its address. */
function withField(payload: Payload, task: Task, language: string): Task {
  const { flattenedFields } = payload.collections[task.collection as 'pages']!.config;
  const field = flattenedFields.find(({ name }) => name === task.field);
  const label = (field && 'label' in field && labelText(field.label, language)) || task.field;
  const [locale] = task.languages ?? [];
  const { languages: _, ...rest } = task;
  return {
    ...rest,
    note: `${label}${locale ? ` (${say(language)(locale)})` : ''}: ${task.note}`,
  };
}

interface Place {
  list: List;
  tasks: Task[];
  speak: Say;
  language: string;
  now: number;
  admin: string;
  typeOf: (slug: string) => string;
}

function Tasks({ list, tasks, speak, language, now, admin, typeOf: labelOf }: Place) {
  return (
    <section id={`work-${list}`} aria-labelledby={`work-${list}-heading`}>
      <h2 id={`work-${list}-heading`}>
        {speak(`work_${list}`)} ({tasks.length})
      </h2>
      <ul className="pune-work__tasks">
        {tasks.slice(0, SHOWN).map((task) => (
          <li key={`${task.collection} ${task.id} ${task.at} ${task.note}`}>
            <a href={hrefOf(admin, task)}>{task.title}</a>{' '}
            <span className="pune-soft">
              {labelOf(task.collection)} · {whenInWords(list, task, { speak, language, now })}
            </span>
            <Note list={list} task={task} speak={speak} />
          </li>
        ))}
      </ul>
      {tasks.length > SHOWN && (
        <details>
          <summary>{speak('work_more', { count: tasks.length - SHOWN })}</summary>
          <ul className="pune-work__tasks">
            {tasks.slice(SHOWN).map((task) => (
              <li key={`${task.collection} ${task.id} ${task.at} ${task.note}`}>
                <a href={hrefOf(admin, task)}>{task.title}</a>{' '}
                <span className="pune-soft">
                  {labelOf(task.collection)} · {whenInWords(list, task, { speak, language, now })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Note({ list, task, speak }: { list: List; task: Task; speak: Say }) {
  const text = task.languages
    ? task.languages.map((locale) => speak(locale)).join(', ')
    : list === 'review'
      ? null
      : task.note;
  return text ? <p className="pune-work__note">{text}</p> : null;
}
