import type { ClueList } from './clue.ts';

// A guest for a show, an interview.
const GUEST =
  "(person|people|human|someone|somebody|anyone) (\\w+ ){0,4}?(who('d| would)|that would|willing|happy|free) (to )?(\\w+ )?(talk|speak|come|join|like|be interviewed|answer a few)|(interview|podcast|panel|on (the|our|my) (show|stage|programme|podcast|radio))";

/** They ask to speak to somebody: a person at all, somebody who may decide, or on the phone. */
export const asksForPerson: ClueList = {
  kind: 'asks-for-person',
  title: 'Asks for a person',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      says: [
        '^(somebody|someone|anybody|anyone) (more )?(senior|higher( up)?|in charge|responsible|competent)(,? please)?$',
        '(have|get|let|ask|tell|make) (someone|somebody|whoever|anyone|{boss})( \\w+){0,7} (write|call|ring|phone|telephone|contact|get in touch|reply|answer|speak)( to)? (me|us)',
        '({someone}|the|a|an) (\\w+ )?(from|in|of|at) (your |the )?(upper |senior |higher )?({boss}) … (touch|call|contact|ring|phone|reply|answer|write|look|back)',
        // somebody who may decide
        '{talk} (me |us |this |it )?(on |up |over |through )*(to|with|hold of|onto) (a |an |the |your |some |another |his |her )?(\\w+ ){0,2}?{boss}',
        "(want|need|demand|expect|require|insist on|ask(ing)? for|get me|give me|like|may i have|can i have|where is|where's|who is|who's|contact|reach|number (for|of)|name of) (to (speak|talk) (to|with) )?(a |an |the |your |some )?(\\w+ )?{boss}",
        '{boss} (to |must |should |please |will |can |needs to |has to )+(please )?(call|contact|ring|phone|reply|answer|get|write|deal|look|handle|take|read)',
        '(is there|are there|do you have|have you got) (a|any|an actual|no) (\\w+ )?{boss}',
        "who (('s|is) (actually )?(in charge|responsible|the boss)(?! (of|for|with)))",
        '(let|have) (me|us) (speak|talk) (to|with) ({boss}|whoever)',
        '(pass|take|escalate|move|bring|refer) (this|it|me|us|my \\w+) (on |up |over )?(to )?((a|your|the) )?(\\w+ )?({boss}|higher|next level|above)',
        'escalat(e|ed|ion|ing) … (this|it|complaint|case|matter|further|properly|please)',
        '(let|have|ask|tell|get|make) (your|the|a|some|one of your) (\\w+ )?{boss} (to )?(\\w+ )?(get in touch|contact|call|ring|write|phone|reply|answer|look)|(like|want|wish|ask|expect|demand) (that )?({someone}|somebody) (from|of|in) (your|the) (\\w+ )?({boss}|office|team|department|side) … (contacts?|calls?|rings?|phones?|writes?|speaks?)',
        "who (is|'s|are|comes) (above|over|higher than) you|(have|get|need|want|like|tell me|give me) (their|his|her|your (boss's|manager's|supervisor's)) (direct )?(phone )?(number|extension)",
      ],
      unless: [
        GUEST,
        'call me (?!(back|now|today|on|at|asap|please|tomorrow|this|as|in|immediately|before|about|from|to|instead|urgently|again|by|and)( |$|[.,!?]))[a-z]+(,|$|[.!])',

        '(account manager for|password manager|file manager|task manager|product manager|project manager|manager (role|account|plan|view|can|should be able))',
        "as (a|the) (manager|owner|head)|i('m| am) (the|a) (\\w+ )?(manager|owner|head|boss|director)|add a (manager|owner)|role|connect to the (manager|agent)|(my|our) (own )?(boss|manager|director|supervisor|ceo|management)",
        'thank(s| you)?|partnership|sponsor\\w*|invest\\w*|wonderful|lovely|order|booking|sales',
        '(for|let|allow|so) (my |our |the |that )?(guests|customers|visitors|clients|users|people|members|patients|students) (to|can|could|may)|(can|may|does) a {boss} (approve|see|edit|add|change|sign|invite|delete)',
      ],
    },
    {
      says: [
        '(somebody|someone|anybody|anyone|a person) (with a (pulse|heart|brain|face)|of flesh)|(have|get|want|need|like|see|reach) (one|a|an|some|any) (\\w+ )?(grown-?up|adult) (who|to|that|there|from)|(one|a|an|some) (\\w+ )?(grown-?up|adult|human|person|somebody|someone) who … (call|telephone|phone|ring|speak|talk|decide|owns|answers?)',
        // a human at all
        '(let|have|get|make|ask) (a|an|some|any|one) (\\w+ )?({human}|being|colleague) (to )?(please )?(call|phone|telephone|ring|write|contact|speak|look)',
        '{talk} (me |us |this |it )?(on |up |over |through )*(to|with|hold of|onto) (a |an |the |your |some |another |any |somebody |someone )?(\\w+ ){0,2}?{human}',
        '{talk} (me |us )?(on |up |over |through )*(to|with|hold of) {someone}',
        '(want|need|demand|get me|give me|like|may i have|can i have|let me have|rather have|prefer|send) (to (speak|talk) (to|with) )?(a |an |some )?(real |actual |live |living |proper |human )(\\w+ )?({human}|being|help|contact|voice|support|conversation|one)',
        '(is there|are there|do you have|have you) (a|an|any|no|only|even|not) (\\w+ )?(real |actual |live |living )*(human( being)?s?|people|persons?)( (i|we|that|who|there|at|in|behind|left|working|on)|$)',
        '{cannot} (i |we )?(get|reach|find|speak to|talk to|get hold of|get through to) (to )?(a |any |an actual |one )*(single )?(human( being)?|person|one|people|living soul|soul)',
        '(put|get) (me |us )?(someone|somebody|a person|anyone|through to)( \\w+){0,3} (on the (phone|line)|who (can|knows|is)|in charge)|put (me|us) through',
        '(reach|get hold of|get through to|ask(ing|ed)? for|insist on|number (for|of)|connect me with|deal with|prefer) (a |an |any |your |the )(real |actual |living )?(person|human( being)?)',
        '(answer|reply|response|word|call|mail|help|message|hear) from (a |an |any |your )?(real|actual|living|human|senior|flesh) ?(\\w+)?',
        '{someone}( \\w+){0,4} (i|we) (can|could|may|might) (actually |please |just )*(speak|talk|complain|turn|call|phone|ring|reach)( (to|with))?',
        '(a )?(real|actual|living|human) (person|human|being|people)s? (to|should|must|needs? to|please|has to) (\\w+ )?(look|read|answer|reply|help|deal|check|call|handle|see)',
        "(is it|would it be|it is|it's) possible (for me )?(to|that i) (talk|speak|chat)(ing)? (to|with) (a|an|some|any|the) (\\w+ )?(person|human|colleague|expert|specialist|employee)|(talk|speak|chat) (to|with) (a|an|some|the) (responsible|competent|knowledgeable) (\\w+)|where (a|some) (real )?(human|person) (picks|answers|is)",
      ],
      unless: [
        GUEST,
        'thank(s| you)?|partnership|sponsor\\w*|invest\\w*|wonderful|lovely|talked to a (\\w+ )?person … (kind|helpful|great)',
        '(talk|speak|spoke|talked|speaking) (to|with) the (person|people|one)s? (who|that|in)|(talk|speak) (to|with) (my|our)|(order|booking|sales|share|shared|invite|link|file|calendar)',
        "(i|we)('ve| have)? (already )?(spoke|spoken|talked) (to|with) (someone|somebody|one of)|in person|per person|another person(?! (who|to))|(get|got|put|turn|switch)(ting)? (\\w+ )?(to|with) (people|persons?|representatives?|agents?|operators?)",
        '(am|are) (i|we) … (talking|writing|chatting|speaking|dealing) (to|with)|is there (a|any) (person|human)|get an answer from|role|agent (is|plan|seat)|travel agent|estate agent|letting agent',
        '(for|let|allow|so) (my |our |the |that )?(guests|customers|visitors|clients|users|people|members|patients|students) (to|can|could|may)|(can|may|does) a {boss} (approve|see|edit|add|change|sign|invite|delete)',
      ],
    },
    {
      says: [
        "(explain|discuss|talk|speak|sort|settle|do|tell|clear|rather|prefer) (\\w+ ){0,4}?(on|over|by) the (phone|telephone)|(what|which) (is|'s) your (phone |telephone )?number",
        // on the phone
        '(please |can (you|someone|somebody|anyone|one of you) |could (you|someone|somebody|anyone|one of you) |would (you|someone) |will (you|someone) |have (someone|somebody|a person|a manager|one of you|your \\w+) |{someone} (to |should |must |needs to |has to |will )?|want you to |need you to |expect you to |^)(please )?(just |kindly |actually )*((call|phone|ring) (me|us)|give (me|us) a (ring|call|bell|buzz)|pick up the phone)( back)?',
        'call me( back)?( (on|at|today|now|asap|back|please|immediately|this|tomorrow|instead|urgently)|$)',
        '(want|need|expect|demand|like|prefer|waiting for|insist on|ask(ing)? for|request(ing)?) (a )?(phone ?call|call[- ]?back|call|telephone call)(?! (log|list|button|recording|centre|center|forward))',
        "(a )?(phone|telephone) number (for|of|where|on which|i can|that (i|a|somebody)|to (call|speak|reach)|for)|(what|where)('s| is) (your|the) (phone|telephone) number|number (i|we) can (call|ring|phone)|(why|how come) (is there|do you have) no (phone|number)|pick(s|ed|ing)? up (the|your) phone",
        '(speak|talk) (to|with) (\\w+ ){1,3}(on|over|by) the (phone|telephone)|(talk|speak|discuss|sort|go through) (\\w+ ){0,3}(on|over|by) (the )?(phone|telephone)',
        '(pls|plz|kindly|just|then|so) (call|phone|ring) (me|us)( back)?|{cannot} (be )?(solve|solved|sort|sorted|settle|settled|explain|explained|clear|cleared|discuss) (this |it |that )?(up )?(by|via|over|per|in) (e-?)?(mail|mails|writing|text|chat)',
      ],
      unless: [
        GUEST,
        'call me (?!(back|now|today|on|at|asap|please|tomorrow|this|as|in|immediately|before|about|from|to|instead|urgently|again|by|and)( |$|[.,!?]))[a-z]+(,|$|[.!])',

        'if you (want|prefer|need|like) ~ call me|(people|friends|they|everybody|everyone|just) call me|call me ([a-z]+[.!]?$|old|stupid|crazy|if you|any ?time|jo|by|names?|when|once)',
        "thank(s| you)?|no need to call|(give|have|get) (me|us) a (call|ring) (when|once|if|as soon as)|don't (call|ring|phone)|never call|(call|phone|ring) (me|us)( back)? (when|once|if|as soon as|the moment|in case|before|should|whenever|any ?time)|a call (to|with|from (my|our))|conference call|video call|(group|phone|zoom) calls",
        'wonderful|lovely|order|booking|sales|partnership|sponsor\\w*|invest\\w*|call (ended|quality|drops|history|feature|recording)',
        '(for|let|allow|so) (my |our |the |that )?(guests|customers|visitors|clients|users|people|members|patients|students) (to|can|could|may)|(can|may|does) a {boss} (approve|see|edit|add|change|sign|invite|delete)',
      ],
    },
  ],
};
