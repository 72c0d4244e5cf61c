import { isThisABot } from '../../../../../src/domain/coach/lists/signals/is-this-a-bot.ts';
import { heard } from './heard.ts';

heard(
  isThisABot,
  [
    'Am I talking to a person or a program?',
    'Your answers read as if a machine wrote them.',
    'Please no more canned replies.',
    'Does a human ever look at this inbox?',
    'That was obviously an automated answer.',
    'Are you even real, or is this ChatGPT?',
    'I got the same standard text three times.',
    'Did anyone actually read my message?',
    'Sits there a human or only a program?',
    'That is again a text block, does nobody think there?',
    'I have the feeling that a computer answers me.',
    'Your mail looks like an automatic one.',
    'Is there a real person there?',
  ],
  [
    'Do you offer a bot for Slack?',
    'Is there an automatic backup?',
    'Our washing machine is loud.',
    'Which template should I use?',
    'The robot vacuum stops in the hall.',
    'Can I automate the report?',
    'My computer is slow.',
    'Copy and paste does not work in the editor.',
    'Does the bot for Signal cost extra?',
    'Can I write my own text blocks for guests?',
    'My robot mower is called Bob, can I name it in the app?',
    'Is there an automatic reply when I am away?',
    "Is there a real person on your team who'd talk about bots on my podcast?",
  ],
);
