import type { PhraseList } from '../kinds.ts';

/**
 * Stock phrases of support mail.
 * Sources: public interviews and guides by support teams (37signals, SkyVerge, Help Scout), Thomas Fuchs on
 * boilerplate, proselint's corporate speak (BSD-3-Clause). Short phrases and facts only; the patterns,
 * reasons and wording are ours.
 */
export const boilerplate: PhraseList = {
  kind: 'boilerplate',
  title: 'Boilerplate',
  source: 'support guides of 37signals, SkyVerge and Help Scout; proselint; our own patterns',
  licence: 'MIT (patterns and reasons); single phrases are facts',
  groups: [
    {
      why: 'Everybody has read this apology, so it says nothing about what went wrong here.',
      instead: 'Name the thing that broke, whose fault it was, what happens next and when you write again.',
      phrases: [
        '(({us}|please accept|accept)( would like to| must| do| can only)? )?({very} )?(our )?({very} )?(sincere(st)? |humble |deepest )?{apology} ({very} )?(to you )?(again )?for (any|all( of)?|the|this|such|whatever) (\\w+ ){0,2}inconvenience(s)?( ((that )?(this|it|we|you)|(which )?(may|might|has|have)|caused|incurred|experienced)( (may|might|has|have|had|was|were|could|be|caus\\w+|bring|brought|cost|experienc\\w+|you|to|suffered)){0,5})?',
        '(({us}|please accept|accept) )?(our )?({very} )?(sincere )?{apology} for (any|all) (\\w+ )?(trouble|frustration|disruption|hassle|distress|difficult(y|ies)|annoyance|upset|worry)( (this|it|that|we))?( (may|might) have)?( caused)?( you)?',
        'any inconvenience (caused|this may|this might|it may)( have)?( caused)?( you)?( is (deeply |sincerely |very much )?regretted)?',
        'inconvenience is (deeply |sincerely |very much )?regretted',
        'regret (any|the) inconvenience( caused)?',
        '{apology} for (the|any) delay (in (our )?(response|reply|responding|replying|getting back to you) )?and (appreciate|thank you)',
        'bear with us',
        'please accept (my|our) (\\w+ )?apolog(y|ies)( for)?',
        'thoughts and prayers|our thoughts are with you|thoughts go out to you',
      ],
    },
    {
      why: 'A greeting for nobody in particular.',
      instead: 'Their name, or just "Hello" where you do not know it.',
      phrases: [
        '^dear (valued |esteemed |respected |loyal )?(customer|client|user|member|subscriber|guest|patron|account holder|sir|madam|sirs|sir ?(/|or|and) ?madam|sir/madam|ma\'am|applicant|traveller|shopper|recipient)s?',
        '^to whom it may concern',
        '^greetings (from|of the day)( [^.,\\n]{1,30})?',
        'valued (customer|client|member|partner|guest|user|subscriber|patron)s?',
        '(we |i )?(hope|trust) (that )?(this|the|my) (email|e-mail|message|mail|note|letter) finds you( (very )?well)?( and in good (health|spirits))?',
      ],
    },
    {
      why: 'A thank-you to anybody. It keeps them waiting for the answer.',
      instead: 'Begin with the answer, or thank them for one thing they did.',
      phrases: [
        '(thank you|thanks|many thanks|thank you (so|very) much|thanks (so|very) much) for (contacting|getting in touch with|writing to|reaching out to|connecting with|choosing|shopping with|banking with|being a (valued|loyal)) (us\\b|our (\\w+ )?team|(\\w+ ){0,3}(support|customer (service|care)|help ?desk|team|helpdesk)|the \\w+ (team|desk))?( (today|regarding|about|with|concerning) [^.,!\\n]{1,60})?',
        '(thank you|thanks) for (reaching out|contacting|getting in touch|your (inquiry|enquiry))( to us)? (regarding|concerning|with regards? to|in regards? to|with your (concern|inquiry|enquiry|issue|query))( [^.,!\\n]{1,60})?',
        '(thank you|thanks) for your (recent )?(inquiry|enquiry|correspondence|continued \\w+|interest in our|valued \\w+|loyalty|business|kind cooperation|cooperation|understanding)',
        '(thank you|thanks) for (your )?(patience and|understanding and|your cooperation|bearing with us|your patience (and|in this|during this|at this))( (patience|understanding|cooperation))?( in (this|the) matter| (during|at) this time)?',
        '(thank you|thanks) for bringing (this|it|the matter|that|the issue) to our attention',
        '({us} )?({very} )?(would )?(much )?(appreciate|thank you for|value|cherish) your (patience|understanding|cooperation|business|feedback|loyalty|continued (support|patience|business|trust)|patronage|custom|input|opinion|support and)( and (patience|understanding|cooperation|loyalty|support|business))?( (in this matter|as we|while we|during this time|at this time))?',
      ],
    },
    {
      why: 'A slogan about us where they asked about their problem.',
      instead: 'Show it: what you did for them, and what comes next.',
      phrases: [
        '(your|customer) (\\w+ )?(call|message|feedback|business|satisfaction|opinion|experience|privacy|security|concern|comfort|trust|request|safety|time|happiness|inquiry|enquiry|patience|e-?mail|case)s? (is|are|remains?) ({very} )?((of )?(utmost|great|paramount|the highest) (importance|concern)|important|valuable|valued|appreciated|our (top |highest |number one |no\\. 1 |first )?priority)( to us)?',
        'matters? (a great deal |a lot |greatly |deeply )?to us|means the world to us',
        '({us} )?tak(e|es|ing) (\\w+ ){1,6}(very |extremely |incredibly |really )seriously',
        '({us} )?(always )?(strive|endeavou?r|aspire|pride ourselves|are (fully |deeply |firmly |always |strongly )?(committed|dedicated) to|\'re (fully |deeply |firmly |always |strongly )?(committed|dedicated) to|aim) (to |in |on )?(provid|offer|deliver|giv|ensur|maintain|mak|improv|exceed|meet|serv|keep|assist)\\w*( [^.,!\\n]{1,60})?',
        'we (always )?pride ourselves (on|in)|(is|are) at the heart of (everything|what) we do|go(ing)? the extra mile|(is|are) (our|a) (top|highest|number one|utmost) priority',
        '(providing|delivering) (you with )?(the (best|highest)|exceptional|excellent|outstanding|world-class|superior|first-class) (\\w+ ){0,2}(service|experience|support|care)',
        'valued? (your )?(relationship|partnership) with',
      ],
    },
    {
      why: 'Office language. Nobody says this to a friend.',
      instead: 'Say it as you would across a table.',
      phrases: [
        'please (be (advised|informed|aware|assured|notified)) that|(kindly|please) be (advised|informed|assured|reminded)',
        '(please )?kindly (?!(soul|hosted|given|lent|offered|face|person|man|woman|old))(be |do |note |find |\\w+)',
        '^kindly',
        '(we|i) would (kindly )?(request|ask|like to (kindly )?(request|inform|advise)) (that )?(you)?( that| to)?',
        '(we|i) (wish|would like|\'d like|want|are writing|am writing) to (inform|advise|notify|assure|remind) you (that)?',
        'pursuant to',
        '(as )?per your (request|query|inquiry|enquiry|e-?mail|message|instructions?|call)',
        '(as )?per (our|the) (records?|files?|systems?|database)|according to our (records|files|system)|our (records|system) (indicates?|shows?|reflects?)( that)?',
        '(enclosed|attached)( herewith)? please find|(please )?find (enclosed|attached|herewith)( (herewith|below))?( please)?|please find [^.\\n]{1,30} (attached|enclosed|below)|enclosed herewith',
        '(we|i) (regret|are sorry|am sorry|\'re sorry) to (have to )?(inform|advise|tell|notify) you( that)?',
        '(please |you can )?(rest|be|feel) (fully )?assured( that)?|you (can|may) be (assured|confident) that',
        'at your (earliest|soonest) (possible )?convenience|at (the|your) earliest opportunity',
        '(with (reference|respect|regards?)|in (response|reply|reference)|further) to your (recent |above |last |earlier )?(\\w+ )?(e-?mail|letter|enquiry|inquiry|query|message|correspondence|request|complaint|call)',
        'thank(ing)? you in (advance|anticipation)( for your)?|(we|i) (remain|look forward to (your|receiving your)) (favou?rable |prompt |early |kind )(reply|response)',
        'the (aforementioned|above-mentioned|aforesaid|undersigned)|hereby|herewith|hereto|yours (very )?truly and',
      ],
    },
    {
      why: 'The footer of every help desk. It closes a door politely.',
      instead: 'End with one true thing: when you write again, or the question you still have.',
      phrases: [
        '((please|and) )?(do not|don\'t|never|please feel free and do not) (ever )?hesitate to (\\w+)( (out|us|me))?( (back|again|to (us|me)))?',
        '(should|if) you (should )?(have|require|need|encounter|experience) (any )?(further|additional|other|more|any) (questions?|concerns?|queries|assistance|information|inquiries|enquiries|help|issues?|clarification)( or (concerns?|queries|questions?|issues?))?(,)? (please |kindly |simply |you can |you may )?(do not|don\'t|feel free|contact|reach|reply|let us know|we are|we\'re|get in touch|call|write)',
        '(please )?feel free to (contact|reach out to|get in touch with|e-?mail) (us|our|the (team|desk))( \\w+)?|is there anything else (i|we) can (help|assist) you with( today)?',
        '(this|your|the) (ticket|case|request|enquiry|inquiry|thread) (will( now)? be|has been|is( now)?|shall be) (now )?(automatically )?(closed|marked as (solved|resolved)|resolved|archived)|(i|we)(\'ll| will| am going to|\'m going to)? (now )?(mark|marking|close|closing) (this|your|the) (ticket|case|conversation|request) (as (solved|resolved))?',
        '(please )?do not (reply|respond) to this (e-?mail|message|mail)|this (is|was) an (automated|automatic|auto-generated) (\\w+ )?(message|reply|response|e-?mail)',
        '(we|i) (remain|are|am) at your (full |entire )?disposal|always (here|happy|glad|at your service) to (assist|be of (service|assistance))|(happy|glad|pleased|delighted) to (assist|be of (service|assistance)|assist you)',
        'we look forward to (serving|assisting|hearing from|welcoming) you( (soon|again|in the future|back))?( soon)?',
      ],
    },
    {
      why: 'A process instead of a person: who has it, and when do they hear?',
      instead: 'Who is doing what, by which day, and when you write again.',
      phrases: [
        '(your|the|this) (\\w+ )?(request|ticket|case|query|enquiry|inquiry|message|complaint|submission|concern|report|claim|application|feedback|issue|matter) (has been|was|is|is now|is being|is currently|will be|is currently being) (successfully |duly |now |already |currently |being )?(received|logged|registered|submitted|escalated|forwarded|assigned|raised|passed|acknowledged|recorded|transferred|routed|queued|under review|reviewed|processed|handled|being \\w+|shared)( and (is|has been|was|will be) (currently |now |being )*\\w+)?( (to|by|with|in) (the |our )?(\\w+ ){0,3}(team|department|specialists?|experts?|staff|order (it|they) was received))?',
        '(our|the|a) (\\w+ ){0,3}(team|teams|engineers?|developers?|specialists?|technicians?|experts?|department|colleagues|staff) (is|are|has been|have been|will be|\'s) (currently |now |already |actively |still |also )?(looking (in)?to|look into|working (on|hard|diligently|around|to)|work on|investigating|reviewing|aware of|checking|handling|notified|informed|on (it|this|the case))',
        '(we|i)( are|\'re| am|\'m) (currently |actively |now |already |still )?(working|looking) (hard|diligently|tirelessly|around the clock|actively|closely)( \\w+){0,4}',
        '(please )?(allow|expect|within|in|takes?|take up to|up to|wait) (up to |at least |approximately |about |around )?\\w+( ?(-|–|to) ?\\w+)? (business|working) days( for [^.\\n]{1,50})?',
        '\\d{1,2} ?(-|–|to) ?\\d{1,2} (business|working) days',
        '(one|a member|a representative|someone) (of|from) our (\\w+ ){0,3}(team|agents|representatives|specialists|experts|advisors|department)( will| shall)',
        '(we|i) (have|\'ve) (duly )?(noted|taken note of|made a note of|passed on|forwarded|shared) your (\\w+ )?(feedback|comments?|concerns?|complaint|suggestion|request|remarks?|input)( (to|with|on to) (the|our) [^.\\n]{1,40})?',
        '(we|i) (have|\'ve) (forwarded|escalated|passed|raised|shared) (this|it|your \\w+)( on)? (to|with) (the|our) (relevant|appropriate|concerned|respective|responsible|right|correct) (\\w+ ){0,2}(team|department|people|party|parties|desk|colleagues)',
        'you are (caller )?number \\w+ in the queue|higher than (usual|normal|average) (volume|number|call)|(unusually |extremely )?high (call |ticket |e-?mail )?volumes?( of)?',
      ],
      disputed: ['thanks for reaching out', 'i hope this helps', 'let (me|us) know if you have any (other |more )?questions'],
    },
  ],
};
