import { MORE_QUOTE_WORDS } from '../../../../src/mail/inbound/reply/languages-more.ts';
import { everyLanguageOf } from './every-language.ts';

everyLanguageOf(MORE_QUOTE_WORDS);
