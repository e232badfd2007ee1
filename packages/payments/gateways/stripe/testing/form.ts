/** A form as Stripe reads it: `metadata[reference]=x` and `expand[0]=y` nest. */
export interface Form {
  [name: string]: string | Form | undefined;
}

export function formOf(parameters: URLSearchParams): Form {
  const form: Form = Object.create(null) as Form;
  for (const [name, value] of parameters) {
    const path = name.split(/[[\]]+/).filter(Boolean);
    let place = form;
    for (const part of path.slice(0, -1)) {
      const next = place[part];
      place = typeof next === 'object' ? next : (place[part] = Object.create(null) as Form);
    }
    const last = path.at(-1)!;
    place[name.endsWith('[]') ? `${Object.keys(place).length}` : last] = value;
  }
  return form;
}

export const textsOf = (value: string | Form | undefined): Record<string, string> =>
  typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).filter(
          (pair): pair is [string, string] => typeof pair[1] === 'string',
        ),
      )
    : {};
