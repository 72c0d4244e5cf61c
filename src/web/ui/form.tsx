import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type Look = 'plain' | 'primary' | 'quiet' | 'danger' | 'link';

type ButtonProps = {
  look?: Look;
  icon?: IconName;
  /** A submit button's name and value. */
  name?: string;
  value?: string;
  /** The id of the form it belongs to when it stands outside it. */
  form?: string;
  formaction?: string;
  type?: 'submit' | 'button';
  disabled?: boolean;
  autofocus?: boolean;
  /** The accessible name where the button shows an icon only. */
  label?: string;
  /** The key that does the same, for `aria-keyshortcuts`. */
  keys?: string;
  /** Hooks for the browser's side. */
  data?: Readonly<Record<`data-${string}`, string>>;
  children?: Child;
};

/** A real button. 38 px high, 44 px under a finger. */
export function Button(props: ButtonProps) {
  const { look = 'plain', icon, label, keys, data, children, type = 'submit', ...rest } = props;
  return (
    <button
      class={`button button-${look}${children ? '' : ' button-icon'}`}
      type={type}
      aria-label={label}
      aria-keyshortcuts={keys}
      {...rest}
      {...data}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: {
  href: string;
  look?: Look;
  icon?: IconName;
  keys?: string;
  children?: Child;
}) {
  const { href, look = 'plain', icon, keys, children } = props;
  return (
    <a class={`button button-${look}`} href={href} aria-keyshortcuts={keys}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

export type Verb = 'post' | 'put' | 'delete';

/** A form that changes something. What HTML cannot send goes as POST with `_method`, so it works without JavaScript. */
export function Form(props: { action: string; method: Verb; class?: string; children?: Child }) {
  const { action, method, class: name, children } = props;
  return (
    <form class={name} method="post" action={action}>
      {method !== 'post' && <input type="hidden" name="_method" value={method} />}
      {children}
    </form>
  );
}

/** A form around one button. */
export function Action(
  props: ButtonProps & { action: string; method?: Verb; fields?: Readonly<Record<string, string>> },
) {
  const { action, method = 'post', fields = {}, ...button } = props;
  return (
    <Form class="action" method={method} action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button {...button} />
    </Form>
  );
}

type FieldProps = {
  name: string;
  /** Needed only where two fields of one page share a name. */
  id?: string;
  label: string;
  /** What was typed, kept when the page comes back with an error. */
  value?: string;
  hint?: Child;
  /** What is wrong and what to do; the field is then marked and described by it. */
  error?: string;
  type?:
    | 'text'
    | 'email'
    | 'password'
    | 'search'
    | 'url'
    | 'tel'
    | 'number'
    | 'date'
    | 'time'
    | 'datetime-local';
  /** More than one line: a textarea of so many rows. */
  rows?: number;
  /** A choice: a select with these. */
  options?: readonly { value: string; name: string }[];
  required?: boolean;
  autofocus?: boolean;
  autocomplete?: string;
  maxlength?: number;
  placeholder?: string;
};

function Control({ field, id, described }: { field: FieldProps; id: string; described?: string }) {
  const {
    name,
    value,
    error,
    rows,
    options,
    type = 'text',
    required,
    autofocus,
    autocomplete,
    maxlength,
  } = field;
  const shared = {
    id,
    name,
    class: 'input',
    dir: type === 'email' || type === 'url' ? ('ltr' as const) : ('auto' as const),
    required,
    autofocus,
    'aria-describedby': described,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  if (options) {
    return (
      <select {...shared}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.name}
          </option>
        ))}
      </select>
    );
  }
  const typed = { ...shared, autocomplete, maxlength, placeholder: field.placeholder };
  if (rows) {
    return (
      <textarea {...typed} rows={rows}>
        {value}
      </textarea>
    );
  }
  return <input {...typed} type={type} value={value} />;
}

/** A labelled field with its hint and its error. On a 422 page the value is kept and the error described. */
export function Field(props: FieldProps) {
  const id = props.id ?? `field-${props.name}`;
  const hint = props.hint ? `${id}-hint` : '';
  const error = props.error ? `${id}-error` : '';
  const described = [error, hint].filter((part) => part !== '').join(' ') || undefined;
  return (
    <div class={props.error ? 'field has-error' : 'field'}>
      <label class="field-label" for={id}>
        {props.label}
      </label>
      {props.hint && (
        <p class="field-hint" id={hint}>
          {props.hint}
        </p>
      )}
      <Control field={props} id={id} described={described} />
      {props.error && (
        <p class="field-error" id={error}>
          <Icon name="circle-alert" /> {props.error}
        </p>
      )}
    </div>
  );
}

/** A tick box with its label and a hint under it. */
export function Check(props: {
  name: string;
  label: string;
  checked?: boolean;
  value?: string;
  hint?: string;
}) {
  const id = `field-${props.name}-${props.value ?? 'on'}`;
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id}
        name={props.name}
        value={props.value ?? 'on'}
        checked={props.checked}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
      />
      <label for={id}>{props.label}</label>
      {props.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
