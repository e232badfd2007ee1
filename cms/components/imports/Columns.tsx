'use client';
import { useState } from 'react';
import type { JobOptions } from '../../import-jobs/rules.ts';
import type { Target } from '../../import-jobs/targets.ts';
import type { JobView } from '../../import-jobs/views.ts';
import { LOCALES, type Locale } from '@pune/i18n';
import { useSay, type Say } from '../say.ts';
import { FileChoice } from './FileChoice.tsx';
import type { PartProps } from './part.ts';
import { uploadZip } from './requests.ts';

const languageName = (say: Say, language: Locale): string =>
  ({ en: say('English'), mr: say('Marathi'), hi: say('Hindi') })[language];

const nameOf = (say: Say, { label, language, isRequired }: Target): string =>
  `${label}${language ? ` (${languageName(say, language)})` : ''}${isRequired && (!language || language === 'en') ? ' *' : ''}`;

/** The fields of the columns, and what holds for all rows. */
export function Columns({
  view,
  address,
  act,
  isBusy,
  onUploaded,
}: PartProps & { onUploaded: (view: JobView) => void }) {
  const { say } = useSay();
  const [options, setOptions] = useState<JobOptions>(view.options);
  const [saveAs, setSaveAs] = useState('');
  const [used, setUsed] = useState('');
  const change = (more: Partial<JobOptions>) => setOptions({ ...options, ...more });
  const use = (name: string): void => {
    setUsed(name);
    const kept = view.mappings.find((one) => one.name === name);
    if (!kept) return;
    setSaveAs(kept.isMine ? name : '');
    change({ ...kept.options, columns: { ...options.columns, ...kept.options.columns } });
  };
  const forget = async (): Promise<void> => {
    if (!(await act('forget-columns', { name: used }))) return;
    setUsed('');
    setSaveAs('');
  };
  return (
    <section className="pune-part" aria-labelledby="pune-columns">
      <h2 id="pune-columns">{say('Columns and fields')}</h2>
      {view.mappings.length > 0 && (
        <div className="pune-imports__form">
          <label>
            {say('Use kept columns')}
            <select value={used} onChange={(event) => use(event.target.value)}>
              <option value="">–</option>
              {view.mappings.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {view.mappings.some(({ name, isMine }) => isMine && name === used) && (
            <button
              type="button"
              className="pune-button"
              disabled={isBusy}
              onClick={() => void forget()}
            >
              {say('Remove these kept columns')}
            </button>
          )}
        </div>
      )}
      <table className="pune-table">
        <thead>
          <tr>
            <th scope="col">{say('Column of the file')}</th>
            <th scope="col">{say('Field')}</th>
            <th scope="col">{say('First rows')}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.names.map((name, n) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-label={say('Field')}>
                <FieldChoice
                  name={name}
                  targets={view.targets}
                  value={options.columns[name] ?? ''}
                  onChange={(field) => change({ columns: { ...options.columns, [name]: field } })}
                />
              </td>
              <td className="pune-soft pune-imports__samples" data-label={say('First rows')}>
                {view.columns.samples
                  .map((row) => row[n])
                  .filter(Boolean)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pune-soft">{say('* A document cannot be public without it.')}</p>
      <div className="pune-imports__form">
        <label>
          {say('Column that tells the rows apart')}
          <select
            value={options.keyColumn}
            onChange={(event) => change({ keyColumn: event.target.value })}
          >
            {view.columns.names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          <span className="pune-soft">
            {say('The same value next time means the same document.')}
          </span>
        </label>
        <label>
          {say('Name of the other system')}
          <input
            type="text"
            value={options.source}
            pattern="[\w.\-]{1,60}"
            onChange={(event) => change({ source: event.target.value })}
          />
          <span className="pune-soft">{say('Latin letters, digits and hyphens.')}</span>
        </label>
        <label>
          {say('Language of texts whose column names none')}
          <select
            value={options.language ?? ''}
            onChange={(event) =>
              change({ language: (event.target.value || null) as Locale | null })
            }
          >
            <option value="">–</option>
            {LOCALES.map((language) => (
              <option key={language} value={language}>
                {languageName(say, language)}
              </option>
            ))}
          </select>
        </label>
        <Zip view={view} address={address} onUploaded={onUploaded} />
      </div>
      <fieldset className="pune-portals">
        <legend>{say('Portals of rows that name none')}</legend>
        {view.portals.map(({ value, label }) => (
          <label key={value} className="pune-portals__option">
            <input
              type="checkbox"
              checked={options.portals.includes(value)}
              onChange={(event) =>
                change({
                  portals: event.target.checked
                    ? [...options.portals, value]
                    : options.portals.filter((one) => one !== value),
                })
              }
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="pune-portals__option">
        <input
          type="checkbox"
          checked={options.isDraft}
          onChange={(event) => change({ isDraft: event.target.checked })}
        />
        {say('Bring everything in as drafts, to be finished and published one by one')}
      </label>
      <div className="pune-imports__form">
        <label>
          {say('Keep these columns under a name, for the next file')}
          <input
            type="text"
            value={saveAs}
            maxLength={120}
            onChange={(event) => setSaveAs(event.target.value)}
          />
        </label>
      </div>
      <button
        type="button"
        className={view.report ? 'pune-button' : 'pune-button pune-button--first'}
        disabled={isBusy}
        onClick={() => void act('check', { ...options, saveAs })}
      >
        {view.report ? say('Check again') : say('Check what would happen')}
      </button>
    </section>
  );
}

function FieldChoice({
  name,
  targets,
  value,
  onChange,
}: {
  name: string;
  targets: readonly Target[];
  value: string;
  onChange: (field: string) => void;
}) {
  const { say } = useSay();
  const own = [
    { path: 'key', label: say('Key of the other system') },
    { path: 'oldAddresses', label: say('Old addresses, which lead here') },
  ];
  const isOther = value !== '' && ![...targets, ...own].some(({ path }) => path === value);
  return (
    <select
      aria-label={say('Field for the column {{name}}', { name })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{say('Leave this column out')}</option>
      {isOther && (
        <option value={value}>
          {targets.find(({ path }) => path.startsWith(`${value}.`))?.label ?? value}
        </option>
      )}
      {own.map(({ path, label }) => (
        <option key={path} value={path}>
          {label}
        </option>
      ))}
      {targets.map((target) => (
        <option key={target.path} value={target.path}>
          {nameOf(say, target)}
        </option>
      ))}
    </select>
  );
}

/** The files that rows name, as one zip file. */
function Zip({
  view,
  address,
  onUploaded,
}: Pick<PartProps, 'view' | 'address'> & { onUploaded: (view: JobView) => void }) {
  const { say } = useSay();
  const [done, setDone] = useState<number | null>(null);
  const [total, setTotal] = useState(1);
  const [problem, setProblem] = useState<string | null>(null);
  const upload = async (file: File): Promise<void> => {
    setTotal(file.size);
    setDone(0);
    setProblem(null);
    const answer = await uploadZip<JobView>(say, address, file, setDone);
    setDone(null);
    if (answer.ok) onUploaded(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <div>
      <FileChoice
        say={say}
        label={
          view.filesName
            ? say('Files: {{file}}. Choose another zip file in its place', { file: view.filesName })
            : say('Files that rows name, as one zip file up to 1 GB')
        }
        accept=".zip"
        disabled={done !== null}
        given={view.filesName}
        onChosen={(file) => void upload(file)}
      />
      {done !== null && <progress max={total} value={done} aria-label={say('Uploading …')} />}
      {problem && (
        <span role="alert" className="pune-error">
          {problem}
        </span>
      )}
    </div>
  );
}
