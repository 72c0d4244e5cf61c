import type { ClueList } from './clue.ts';

/** They doubt that a person reads them. */
export const isThisABot: ClueList = {
  kind: 'is-this-a-bot',
  title: 'Asks whether this is a bot',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      says: [
        '(somebody|someone|anybody|anyone) with a pulse|is \\w+ (a |an )(real|actual|living|human)( (person|human|name|being))?( (or|too|at all)|$|[?])',
        '(is|are|was|am) (this|that|it|you|i|there|these|they|your \\w+|the \\w+)( \\w+){0,5}? (an? |just |some |really |actually |all |only |to |with |talking to |writing to |chatting with |speaking to |speaking with |dealing with |even |maybe |by |not )*({bot}|real (person|human|people)|a human|human|an actual (person|human)|a person)',
        '(am|are) (i|we) (\\w+ )?(talking|writing|chatting|speaking|dealing) (to|with) (a |an |some )?(real |actual )?(person|human|people|anyone|anybody|someone|{bot}|wall)',
        '(does|do|did|will|can|has|is|are) (a |an |any |there )*(real |actual |living )*(human|person|people)( being)?s? (actually |ever |even |really |there )*(read|reads|reading|there|behind|answer|answers|answering|look|looks|write|writes|work|works|who reads|looking|on the other)',
        '(does|do|did|is|are|has) (anyone|anybody|somebody|someone|any of you) (actually |ever |even |really |there )*(read|reads|reading|looking at|seeing) (this|these|my|them|what|our|any)',
        '{bot}[- ](answers?|repl(y|ies)|response|generated|written|like|speak|talk|nonsense|mails?|messages?)',
        '(answers?|repl(y|ies)|sounds?|responses?|reads?|feels?|looks?|written|looked|sounded|write|talk|mail|message|text|seems?) (like |as if |are |is |by |from |as |to be |to come from |comes? from |came from |was |were |all )+(it |they |you |came |were |was |from |written |a |an |straight |out of )*(by )?(an? )?{bot}',
        "(stop|no more|sick of|tired of|enough of|enough with|not another|do(n't) (want|send|need|give)|fed up with|spare (me|us)|keep)( \\w+){0,4} ({bot}|standard (answers?|repl\\w+|text|e-?mails?)|form letters?|boilerplate)",
        "(prove|sure|know|tell me|confirm|believe|show me|convince me) (\\w+ )?(that |if |whether )?(you('re| are)|this is|there is|i'm (talking|writing) to)( not)? (a |an )?(real|human|{bot}|person|actual)",
        '(canned|scripted|robotic|generic|copy[- ]?and[- ]?pasted?|copy-?pasted?|pre-?written|computer-?generated|automated|automatic|standard|template|stock|boilerplate|pre-?fabricated|soulless|machine-?generated) (lines?|answers?|repl\\w+|responses?|texts?|messages?|mails?|e-?mails?|phrases?|paragraphs?|nonsense|letters?)(?! (template|editor|for|to (my|our)|feature|rule))',
        '(yourselves|a person|people|humans?|human being|someone) or (is it |are they |just |an? |some |only )*{bot}',
        '({bot}) (wrote|answered|replied|sent|closed|decided|is answering|answers|keeps|again|or (a )?(human|person))(?! (to|by|in) (my|our))|talking to a (wall|machine|brick wall)|(same|identical) (canned |standard |automatic |stock )?(text|paragraph|answer|reply|sentence|mail)s? (word for word|again|every time|each time|as (last|before)|three times|twice)|word for word|copy[- ]?past(e|ed|ing)|(nobody|no[- ]one|no human) (\\w+ )?(reads?|is reading|read|has read|looked at|looks at|bothered to read) (this|these|my|what|any|our|mails|them)',
        '(does|do|did|has|is|are) (really |perhaps )?(nobody|no[- ]one|anyone|anybody) (there |here |even |really |actually |also )*(think|thinking|read|reading|reads)( |$|[?.!])|(again|only|just|another|same) (a |an |the |the same )*(text ?block|standard (text|mail|answer)|form letter|macro|canned \\w+)|sits? there (a|any) (human|person|man)',
      ],
      unless: [
        // a guest for a show, an interview
        "(person|people|human|someone|somebody|anyone) (\\w+ ){0,4}?(who('d| would)|that would|willing|happy|free) (to )?(\\w+ )?(talk|speak|come|join|like|be interviewed|answer a few)|(interview|podcast|panel|on (the|our|my) (show|stage|programme|podcast|radio))",
        '(have|offer|make|build|add|install|use|connect|write|sell|integrat\\w+|create|support|provide|run|train) (a |an |the |your |our |my |any )?(\\w+ )?({bot})(?! (to answer|answering))|bot (for|in|token|integration|user|account|api|framework)|robots\\.txt|ai (feature|assistant|tool|writer|plan|model|export)',
        '(is|are) (there|the) (an? )?(ai|bot|chatbot|automated|automatic|template|script|software) (feature|backup|way|option|tool|export|backups|plan|for|to|that)|slack bot|automated (backup|export|test|invoic|report|billing|tests)\\w*|vacuum|machine learning|sewing|washing|coffee|template (for|i|we|editor|available|called|gallery)',
        '(is|are) (this|it|there|that) (a |the )?(template|software|computer|script|machine)|automatic (backup|renewal|update|export|payment|gearbox|save|door|transmission|feeder|sync|reply feature)s?|not a (bot|robot) (box|checkbox|captcha|test)|captcha|(my|our) (computer|machine|bot|robot|script|software|macro)|lawn|mower|kitchen|dish|copy[- ]?(and[- ]?)?past(e|ing) (from|into|in|a|the|it|text|my|does|is|works?|did)|word for word (translation)|(the|your|an?) (automatic|automated) (e-?mail|mail|reply|message|response)s? (that|which|i|we|for|to|when|says|said|from|is sent|settings?)',
      ],
    },
  ],
};
