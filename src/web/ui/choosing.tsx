import type { Child } from 'hono/jsx';
import { Action, Button, type Verb } from './form.tsx';
import { BackLink } from './parts.tsx';

/** The top of a page that asks one thing about a conversation. */
export function ChoosingHeader(props: { back: string; heading: string; subject: string; detail?: Child }) {
  return (
    <header class="title">
      <BackLink name="Back to the conversation" href={props.back} />
      <h1>{props.heading}</h1>
      <p class="title-detail" dir="auto">
        {props.subject || 'No subject'}
      </p>
      {props.detail && <p class="title-detail">{props.detail}</p>}
    </header>
  );
}

/** One field that narrows down what can be chosen below it; it works without JavaScript. */
export function ChoosingBox(props: { action: string; label: string; value: string; hint?: string }) {
  return (
    <form method="get" action={props.action} class="choosing-box" data-turbo-action="replace">
      <label class="field-label" for="choosing-q">
        {props.label}
      </label>
      {props.hint && (
        <p class="field-hint" id="choosing-hint">
          {props.hint}
        </p>
      )}
      <div class="choosing-line">
        <input
          id="choosing-q"
          class="input"
          type="search"
          name="q"
          value={props.value}
          autocomplete="off"
          dir="auto"
          autofocus
          aria-describedby={props.hint ? 'choosing-hint' : undefined}
        />
        <Button>Find</Button>
      </div>
    </form>
  );
}

type Choosable = {
  name: string;
  detail: Child;
  href?: string;
  fields: Record<string, string>;
  does: string;
};

/** What can be chosen, each with its own button. */
export function Choosing(props: {
  action: string;
  method?: Verb;
  label: string;
  items: readonly Choosable[];
}) {
  const { action, method, label, items } = props;
  return (
    <ul class="choosing" aria-label={label}>
      {items.map((item) => (
        <li class="choosing-item">
          <span class="choosing-what">
            <span class="choosing-name" dir="auto">
              {item.href ? <a href={item.href}>{item.name}</a> : item.name}
            </span>
            <span class="choosing-detail" dir="auto">
              {item.detail}
            </span>
          </span>
          <Action action={action} method={method} fields={item.fields} label={`${item.does}: ${item.name}`}>
            {item.does}
          </Action>
        </li>
      ))}
    </ul>
  );
}
