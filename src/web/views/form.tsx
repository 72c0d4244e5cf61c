import type { ViewFields } from '../../domain/saved-view/saving.ts';
import type { Ctx } from '../context.ts';
import { type Errors, fieldsOf, formStatus, shownFields } from '../forms.ts';
import { desk } from '../page.tsx';
import { Button, ButtonLink, Field, Form } from '../ui/form.tsx';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';

const TEAM = 'team';

/** What the form of a view holds, as it was typed. */
export async function viewFields(c: Ctx): Promise<ViewFields> {
  const { name, q, who } = await fieldsOf(c, 'name', 'q', 'who');
  return { name, q, isShared: who === TEAM };
}

type FormProps = {
  heading: string;
  action: string;
  isNew?: boolean;
  typed: ViewFields;
  errors?: Errors;
  back: { name: string; href: string };
  children?: unknown;
};

/** The page of a view's name, its search and who sees it: for a new one, and to change one. */
export async function viewFormPage(c: Ctx, props: FormProps): Promise<Response> {
  const { heading, action, isNew, typed, errors = {}, back } = props;
  const field = shownFields(typed, errors);
  return c.html(
    <Page {...(await desk(c))} title={heading} place="inbox">
      <BackLink {...back} />
      <header class="title">
        <h1 dir="auto">{heading}</h1>
        {isNew && (
          <p class="title-detail">It stands beside the folders, with how many conversations it shows.</p>
        )}
      </header>
      <Form method={isNew ? 'post' : 'put'} class="view-form" action={action}>
        <Field {...field('name')} label="Name" required autofocus autocomplete="off" />
        <Field
          {...field('q')}
          label="What it looks for"
          hint="As in the search box. In a shared view, assigned:me is whoever looks."
          required
          autocomplete="off"
        />
        <Field
          name="who"
          label="Who sees it"
          value={typed.isShared ? TEAM : 'me'}
          options={[
            { value: 'me', name: 'Only you' },
            { value: TEAM, name: 'The whole team' },
          ]}
          hint="Everybody finds in it only what is in their own mailboxes."
          error={errors.isShared}
        />
        <p class="view-form-end">
          <Button look="primary">{isNew ? 'Save the view' : 'Save'}</Button>
          <ButtonLink href={back.href} look="quiet">
            Cancel
          </ButtonLink>
        </p>
      </Form>
      {props.children as never}
    </Page>,
    formStatus(errors),
  );
}
