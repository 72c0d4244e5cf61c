import { transaction } from '../../domain/database.ts';
import { allMailboxes } from '../../domain/mailbox/mailbox.ts';
import { queueAutomatic } from '../../domain/message/delivering.ts';
import { invite, removeTeammate, teammates } from '../../domain/teammate/teammate.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { Banner } from '../ui/feedback.tsx';
import { Action, Button, Field } from '../ui/form.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

type Shown = {
  typed?: { name: string; email: string };
  errors?: Errors;
  link?: { name: string; url: string };
};

/** GET /settings/teammates */
export const show: Handler = (c) => teammatesPage(c, {});

/** POST /settings/teammates: invites somebody, by mail and by a link to hand over. */
export const create: Handler = async (c) => {
  const typed = await fieldsOf(c, 'name', 'email');
  const { value, errors } = await attempt(() =>
    transaction(c.var.db, async (tx) => {
      const { teammate, token } = await invite(tx, { ...typed, by: c.var.viewer });
      const url = `${c.var.web.config.baseUrl}/sign-in/links/${token}`;
      const [mailbox] = await allMailboxes(tx);
      await queueAutomatic(tx, {
        automatic: 'invitation',
        to: teammate.email,
        subject: `${c.var.viewer.name} asks you in`,
        text: `${c.var.viewer.name} would like you to answer customers together at ${mailbox!.address}.\n\nThis link lets you in, once, for a week:\n\n${url}\n\nThis mail was sent automatically. Answers to it reach the team.`,
        mailboxId: mailbox!.id,
        fromAddress: mailbox!.address,
      });
      return { name: teammate.name, url };
    }),
  );
  return teammatesPage(c, errors ? { typed, errors } : { link: value });
};

/** DELETE /settings/teammates/:number */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => removeTeammate(tx, numberIn(c), c.var.viewer));
  flash(c, 'They have left. What they wrote stays; what they had open is for anybody to take.');
  return c.redirect('/settings/teammates', 303);
};

function Invitation({ typed, errors = {} }: Shown) {
  return (
    <SettingsSection heading="Ask somebody in">
      <form method="post" action="/settings/teammates" data-turbo="false">
        <Field name="name" label="Their name" value={typed?.name} error={errors.name} required />
        <Field
          name="email"
          label="Their own e-mail address"
          type="email"
          value={typed?.email}
          error={errors.email}
          required
        />
        <Button look="primary">Invite</Button>
      </form>
    </SettingsSection>
  );
}

async function teammatesPage(c: Ctx, shown: Shown): Promise<Response> {
  const { viewer } = c.var;
  const isOwner = viewer.role === 'owner';
  const people = await teammates(c.var.db);
  const items = people.map((person) => ({
    title: person.id === viewer.id ? `${person.name} (you)` : person.name,
    face: person.name,
    detail: [
      person.email,
      person.place,
      person.role === 'owner' ? 'owner' : '',
      person.joinedAt === null ? 'invited, not here yet' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    end: isOwner && person.id !== viewer.id && (
      <Action action={`/settings/teammates/${person.id}`} method="delete">
        Remove
      </Action>
    ),
  }));
  const children = (
    <>
      {shown.link && (
        <Banner title={`${shown.link.name} has mail.`}>
          If it does not arrive, hand over this link; it works once, for a week:{' '}
          <code class="secret">{shown.link.url}</code>
        </Banner>
      )}
      <List label="Teammates" items={items} />
      {isOwner ? <Invitation {...shown} /> : <p>Owners can ask more people in.</p>}
    </>
  );
  return settingsPage(c, { heading: 'Everyone who answers', status: formStatus(shown.errors), children });
}
