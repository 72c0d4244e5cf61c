import { QUOTE_WORDS } from '../../../../src/mail/inbound/reply/languages.ts';
import { everyLanguageOf } from './every-language.ts';

everyLanguageOf(QUOTE_WORDS);
