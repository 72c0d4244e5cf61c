import type { PhraseList } from '../kinds.ts';

const ADD_IT = 'Attach it, or take the sentence out.';

/** How a letter says that a file goes with it. Asked about only where no file does (rules/slips.ts). */
export const missingAttachment: PhraseList = {
  kind: 'missing-attachment',
  title: 'A file that goes along',
  source: 'our own patterns',
  licence: 'MIT',
  groups: [
    {
      why: 'You write that something is attached. There is no file with this reply.',
      instead: ADD_IT,
      phrases: [
        "((i|we)('ve| have|'m| am|'re| are)?( also| just| now)? |(have|has|been) )(attached|attaching|attach|enclosed|enclosing|enclose)",
        '(please )?(see|find|open|check|sign|print|review|fill (in|out)|use|read|consult|view) (the |my |our |your )?(attached|enclosed|attachment|attachments)',
        "(is|are|'s|'re|you'll find|find( [^.,!?]{1,40})?) (also )?(attached|enclosed)",
        '^(attached|enclosed)( (is|are|you|please|find|herewith|below|the|a|an|our|my|to this|as|for))?',
        '(in|with|see|per|from|to) (the|my|our|this) (\\w+ )?(attachments?|attached (\\w+ )?(file|pdf|document|form|list|invoice|label|photo|picture|plan|image|sheet|guide|screenshot)|enclosure)',
        '(the|an?|our|my) (attached|enclosed) (\\w+)',
        'attached (here|below|to this (mail|e-?mail|message|reply)|for you|as (a|an) \\w+)',
        "(i|we)('m| am|'re| are)? (sending|including) (\\w+ ){0,5}(as an? attachment|attached)",
        'the attachments? (shows?|has|have|contains?|explains?|lists?|is|are)',
        '^attaching (the|a|an|my|our|your)',
      ],
    },
    {
      why: 'You write that something comes with this letter. There is no file with it.',
      instead: ADD_IT,
      phrases: [
        "(i|we)('ve| have|'m| am|'re| are)? (also )?(sending|included|including|added|adding|put|send) (you )?(\\w+ ){1,4}(to|with|in|along with|in with) this (mail|e-?mail|message|reply)",
        "(comes?|is|are|goes|travels?|sent|you'll find|you find|find|have|got) (\\w+ ){0,6}?(with|in|to|along with|at the (end|foot|bottom) of) this (mail|e-?mail|message|reply|letter|note)",
        "(that |which )?(i|we)('m| am|'re| are|'ll| will|'ve| have)? (also |now |just )?(sending|send|sent|put|putting|add|added|include|included|paste|pasted|clipped|tacked|pinned|drop|dropped|pop|popped|stuck|tuck|tucked) (you )?(\\w+ ){0,10}?(along with (this|it)|with this|herewith|here (in|to|with) (the|this|my) (e-?mail|mail|message|reply)|(on|on)to this (mail|e-?mail|message|reply)|to the (mail|e-?mail|message|reply)|in the (same )?(mail|e-?mail)|at the (end|foot|bottom) of (this|the|my) (mail|e-?mail|message|reply)|alongside( this)?)",
        '(herewith|hereby|with this (mail|e-?mail|message|letter)) (you (get|have|find|receive|will find)|i (send|am sending|pass)|comes?|is|are|the|your)',
        '(find|have|get|is|are|comes?|here) (\\w+ ){0,6}?(below |here |with this )?as an? (pdf|word (file|document)|excel( file| sheet)?|zip( file)?|csv( file)?|image file|separate file)(?! (in|on|at|from|under) (the|your|our|\ue000))',
        '(along|together) with (the|a|an|your|our) (\\w+ ){1,4}as an? (second|third|separate) (pdf|file|sheet|document)',
        '(the|this|my) (picture|photo|screenshot|image|drawing|sketch|scan|diagram) (below|underneath)(?! (it|that|this|the|your))',
        "(see|look at|find|open|in|use) the (\\w+ )?(pdf|file|sheet|spreadsheet|screenshot|photo|picture|scan|document|table|list|drawing|recording|form|invoice|receipt|plan|map) (\\w+ )?(below this|(i'm|i am|we're|we are|i've|we've) (sending|sent|including|included|added|adding)|(that )?(goes|comes|came|travels) (along|with (this|it|my \\w+))|with this|to this|in this (mail|e-?mail))",
        "(i|we)('ve| have|'m| am|'re| are)? (also )?(included|including) (you )?(a|an|the|two|some|another) (\\w+ )?(photos?|pictures?|screenshots?|pdf|scans?|images?)(?! (in|to|on) (the|your) (box|parcel|envelope|package|account|folder))",
        '(see|find|open|use|in|check) the (\\w+ )?(file|pdf|scan|spreadsheet|attachment|photo|screenshot|zip) (just |right )?(below|underneath)(?! (it|that|this|the|your|in))',
        '(the|this) (\\w+ )?(file|list|pdf|sheet|document|table|plan|form|invoice) attached( here| below)? (has|shows|lists|contains|holds|is|explains|gives)( \\w+)?',
        "(i|we)( have|'ve|'m| am|'re| are)? (just |also |now )?{put} (\\w+ ){1,8}?(into|in|to|with|onto|on|inside) (this|the same|my) (mail|e-?mail|message|reply|letter|note)",
        "(i|we)( have|'ve|'m| am|'re| are|'ll)? (sending|send|sent|passing|forwarding|giving|bringing) (you )?along (the|a|an|your|our|both|two|my|all)( \\w+){1,4}",
        '(the|a|your|both|all|our) (\\w+ ){1,4}?(at|on) the (bottom|foot|end|top) of this (mail|e-?mail|message|reply|letter|note)',
        "(i|we)( have|'ve) {put} (the|a|an|your|both|all|two) (\\w+ )?(files?|pdfs?|slides|list|sheet|form|report|contract|invoices?|drawings?|photos?|pictures?|documents?) in (here|with this)",
        "(find|see) (the|my|our|your) (\\w+ ){1,3}?(appended|annexed)|(i|we)('m| am|'re| are) (also )?{put} (the|a|an|your|both|all|two) (\\w+ )?(\\w+) in (as well|too|here)(?! (the|your|my)\\b)",
        '^(along|together) with this,? (i|we|you|comes?|goes)( \\w+){0,8}',
        '(is|are|sits?|lies?|hangs?|stands?|comes?) (right |just |directly )?(under|below|beneath|above) (my|this) (name|signature|text|message|note|line)',
        "(here's|here is|here are|here comes?|here you have) (the|a|your|our|my|both|all|two) (\\w+ ){0,2}?(pdfs?|zip|csv|spreadsheet|screenshots?|scans?|slides|word document)(?= ?[.,;!]| (with|of|for|you|that|from|and))",
        '(this|my) (mail|e-?mail|message|reply|letter|note) (also )?(carries|holds|brings|comes with|has) (the|a|an|your|our|both|two|all) (\\w+ ){0,3}?(file|pdf|certificate|invoice|form|label|contract|drawing|list|report|picture|photo|screenshot|document|zip|csv|scan|copy|receipts?)',
        '(accompanying|together with|along with) (this|my) (mail|e-?mail|message|reply|letter|note)( \\w+){0,6}|the paper ?clip (above|below|on|at|holds|has|shows)( \\w+){0,4}|(in|see) the (annex|appendix)(?= ?[.,;!])',
      ],
    },
  ],
};
