// Word classes for what customers write: times, people, money, what they keep with us, what we promised.
// Source: ours. Licence: MIT, as the rest of this project.

/** Class name to its alternatives, in the pattern language of text/pattern.ts; a class may name another. */
export const CUSTOMERS_WORDS: Readonly<Record<string, readonly string[]>> = {
  number: [
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty',
    'hundreds?|dozens?|\\d{1,5}',
  ],
  nth: ['second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(nd|rd|th)|umpteenth|nth'],
  many: ['{number}|several|many|multiple|various|countless|a few|a couple of|so many'],
  weekday: ['monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri'],
  month: [
    'january|february|march|april|may|june|july|august|september|october|november|december',
    'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec',
  ],
  clock: [
    "\\d{1,2}([:.,h]\\d\\d)?( ?(am|pm|o'clock))?|noon|midday|midnight|lunch(time)?",
    'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
  ],
  span: [
    'minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?|working days|business days',
  ],
  short: ['minutes?|mins?|hours?|hrs?|seconds?'],
  count: [
    'an?|one|{number}|half an|(an?|the next) (few|couple of)|several|a good|a whole|(over|about|almost|nearly) ({number}|an?)',
  ],
  today: [
    'today|tonight|tomorrow|this (morning|afternoon|evening|weekend)|later today|first thing|in the morning',
    'the day after tomorrow',
  ],
  near: [
    '{today}|in (about |under |less than |exactly |only |just )?{count} ({short}|days?)|at {clock}|before {clock}|by {clock}',
    '(on |this |coming |next )+{weekday}|(later )?this week|{count} {short} from now|in no time|any minute',
  ],
  past: [
    'yesterday|last (week|month|year|night|{weekday}|{month})|{count} ({span}) ago|ages ago|on (the )?\\d{1,2}(st|nd|rd|th)?',
    'on {weekday}|this morning|earlier (today|this week|this month)|(in|since|back in) {month}|by now|already',
  ],
  event: [
    'presentation|present(ing)?|pitch(ing)?|demo|meeting|launch(ing)?|exams?|interview|flight|wedding|funeral|audit(ors?)?',
    'inspection|inspectors?|hearing|trial|court date|event|conference|concert|show|opening|go[- ]?live|going live|release',
    'webinar|board( meeting)?|payroll|tax return|birthday|surgery|operation|trip|class|lesson|course|party|ceremony|guests',
    'filing|submission|thesis|trade fair|fair|exhibition|match|game|race|closing|handover|move|moving day|auction|premiere',
    'rehearsal|performance|service|shift|workshop|training|christening|baptism|graduation|anniversary|train|ferry|boat|bus',
    'delivery|deadline|market|festival|gala|election|vote|enrol?lment|registration|application|tender|bid|campaign|sale',
  ],
  deadline: ['deadline|due date|cut-?off|closing date|submission date|filing date|last day|time limit'],
  thing: [
    'photos?|pictures?|images?|files?|notes?|notebooks?|data|work|documents?|orders?|e-?mails?|messages?|contacts?|address book',
    'history|records?|projects?|folders?|boards?|tasks?|entries|bookings?|reservations?|recordings?|playlists?|content',
    'conversations?|chats?|customers?( list)?|clients?( list)?|articles?|drafts?|pages?|tables?|spreadsheets?|sheets?',
    'accounts?|invoices?|receipts?|reports?|transactions?|memories|videos?|backups?|database|calendars?|appointments?',
    'recipes?|designs?|settings|progress|library|lists?|albums?|rows?|posts?|comments?|scans?|events?|chapters?|manuscript',
    'presentation|slides|timesheets?|hours|songs?|drawings?|templates?|workspace|wiki|website|site|shop|catalogue|catalog',
    'inventory|stock list|schedules?|plans?|lessons?|results?|measurements?|readings?|answers|forms?|attachments?|uploads?',
    'bookmarks?|saved \\w+|stuff|transcripts?|sketches|models?|maps?|journals?|diary|logbook|balance|points|credits?|profile',
    'tracks?|routes?|trips?|workouts?|scores?|setlists?|episodes?|subtitles?|translations?|quotes?|estimates?|rotas?|shifts?|rosters?|timetables?|menus?|expenses?|statements?|ledgers?|surveys?|responses?|sign-?ups?|registrations?|donations?|herd|hives?|prescriptions?|charts?|graphs?|macros?|layers?|renders?|scenes?|samples?|presets?|voicemails?|favou?rites|wish ?lists?|floor ?plans?|blueprints?|logs?',
    'patients?|members?|subscribers?|guest ?list|grades?|homework|code|repository|labels?|tags?|feeds?|archive|collection',
  ],
  everything: [
    'everything|all of (it|them)|all (my|our|the) \\w+|it all|the whole (lot|thing)|the lot|everything i (\\w+ ?){1,5}',
  ],
  gone: [
    'gone|lost|deleted|vanished|disappeared|wiped( out| clean)?|erased|missing|overwritten|destroyed|purged|evaporated',
    'nowhere( to be (found|seen))?|not to be found|no longer (there|here|exists?|in (it|my|our|the))|wiped|trashed|corrupt(ed)?',
  ],
  empty: [
    'empty|blank|bare|nothing (left|there|in (it|them|there))|zero (\\w+ )?left|back to (zero|nothing)|reset to zero',
  ],
  boss: [
    'manager|supervisor|boss|superior|team ?lead(er)?|director|ceo|head of \\w+|(shop |store |business )?owner|management',
    "whoever(('s)? is| runs?|'s) \\w+( \\w+)?|(someone|somebody|anyone|anybody|a person|the (person|one|people)) (senior|higher( up)?|above( you)?|(who('s)? |that |who is )?(in charge|responsible|with (some |any |the |more )?(authority|power|experience)|able to (decide|help)|(who |that )?(can|could|is allowed to|has the power to|knows how to) (actually |really |finally )?(decide|make decisions|make (a|the) decision|sort|help|do something|fix|solve|explain|understand)))",
  ],
  human: [
    '(real |actual |living |proper |flesh[- ]and[- ]blood |breathing )*(human( being)?s?|person|people)|someone (real|human|alive)|somebody (real|human|alive)|a real one|representatives?|agents?|operators?',
  ],
  someone: ['someone|somebody|anyone|anybody|a person|one of you|a colleague( of yours)?|a (real )?human'],
  talk: [
    'speak|speaking|spoken|talk|talking|complain|chat|connect(ed)?|transfer(red)?|pass(ed)?|put|escalat(e|ed|ing)|hand(ed)?|get|switch(ed)?|turn',
  ],
  taken: [
    'charged|billed|debited|invoiced|paid|deducted|taken|withdrawn|took|charging|billing|debiting|collected|booked',
    'deducting|charge|charges|bill|debit|pulled|drawn|left|went out|gone out|come out|came out|went off',
  ],
  twice: [
    'twice|two times|2 times|2 ?x|double|three times|thrice|3 times|again for the same|more than once|multiple times|several times',
    'a second time|a third time|(two|three|both|2|3) times|over again|doubly|once too (often|many)',
  ],
  payment: [
    'charges?|payments?|debits?|transactions?|withdrawals?|deductions?|amounts?|bookings|direct debits?|entries|invoices?|bills|fees?',
  ],
  statement: [
    '(bank |card |credit card )?(statement|account|card|bank|app)|credit card|online banking|banking app|paypal',
  ],
  money: [
    '[€$£] ?\\d[\\d,.]*|\\d[\\d,.]* ?(€|\\$|£|euros?|dollars?|pounds?|eur|usd|gbp|chf|francs|quid|bucks)|\\d+[,.]\\d\\d',
  ],
  team: [
    '(whole |entire |complete )?([a-z]+ )?(team|office|company|department|staff|school|class|shop( floor)?|warehouse|clinic|crew|practice|firm',
    'business|agency|colleagues|people|employees|branch|organi[sz]ation|store|kitchen|restaurant|group|floor|building|workforce|hotel',
    'front desk|reception|ward|surgery|factory|plant|production|call cent(er|re)|editorial|newsroom|band|choir|club|teachers|students)',
  ],
  everyone: [
    '(my|our|the) {team}( of {number})?|(all|none|most|half|every(one| one)?|not one|not a single one)( of)?( (us|our|my|the|them)){1,2}( {number})?( \\w+)?',
    '(all )?{number}( of)?( (us|our|my|the|them))?( {staff})|everyone|everybody|nobody|no[- ]one|we all|all of us|whole {team}|not one|not a (soul|single \\w+)',
  ],
  staff: [
    '(people|men|women|guys|lads|girls|users|colleagues|employees|staff|team members|members|teachers|students|pupils|nurses|doctors|drivers|agents|cashiers|engineers',
    'developers|of us|us|persons|folks|seats|accounts|workers|editors|technicians|waiters|sales ?people|reps|volunteers|trainers|cooks',
    'designers|operators|clerks|lawyers|shops|branches|stores|sites|offices|machines|tills|terminals|desks|guests|patients|customers)',
  ],
  stopped: [
    '{cannot}|blocked|locked out|stuck|waiting|idle|idling|stand(s|ing)? (still|around|idle)|stopped|offline|sitting (around|here|idle|there|on|and)|at a (standstill|halt)',
    'doing nothing|nothing to do|twiddling|lost access|kicked out|cut off|paraly[sz]ed|out of action|dead in the water|without access|no access|no way (in|to)|down tools|sent home|going home|logged out|signed out|shut out|(is|are) down|thrown out|unable',
  ],
  cannot: [
    "ca(n't|nnot|n not)|could(n't| not)|unable( to)?|not able( to)?|(are|is|were|was)(n't| not) able|do(es)?(n't| not)|wo(n't)|will not|not (able|allowed)|no longer can",
  ],
  able: [
    '(can|could|is able to|are able to|gets? to|manages? to|managed to) \\w+|(has|have|had|gets?|got) (any )?(access|internet|connection|in\\b)',
    'is (able|working)|knows how|works|logs? in|signs? in',
  ],
  reply: [
    'answer(s|ed|ing)?|repl(y|ies|ied|ying)|respon(d|ds|ded|ding|se)|react(s|ed|ing)?|(got|get|gets|gotten|getting|come|came|comes|heard?|hearing) back',
    'called? (me |us )?back|(rung|rang|ring) (me |us )?back|acknowledged?|bother(ed|s)?|listen(s|ed|ing)?|help(s|ed)?',
  ],
  answer: [
    'answers?|repl(y|ies)|responses?|reactions?|word|news|updates?|solution|call|fix|sign( of (it|life|you|anything|a \\w+))?|refund|money|parcel|package|progress|explanation|feedback|acknowledge?ment|help|result|luck',
  ],
  letter: [
    'e-?mails?|mails?|messages?|letters?|calls?|tickets?|requests?|attempts?|complaints?|reminders?|questions?|contacts?|chats?|forms?|phone calls?|reports?|times',
  ],
  told: [
    'said|told|written|wrote|explained|asked|called|phoned|rung|rang|contacted|reported|sent|informed|e-?mailed|mailed|described|mentioned|complained|raised|flagged|pointed out|given|gave|answered|attached|provided|listed|stated|tried|messaged|chased|reminded|submitted|filled (in|out)|repeated',
  ],
  promised: [
    'promised|said|told( me| us)?|assured( me| us)?|guaranteed|wrote|confirmed|quoted|agreed|committed|announced|swore|swear|gave (me|us) (your|their|his|her|a) (word|date)|estimated|scheduled|advertised|pledged|stated',
  ],
  deal: [
    '(your|the|a|my|our|this|that|its|his|her)( \\w+)? (team|colleague|website|shop|site|mail|e-?mail|message|driver|company|app|page|confirmation|support|hotline|manager|technician|agent|courier|letter|tracking)',
  ],
  tradesman: [
    '(technician|driver|engineer|plumber|electrician|mechanic|installer|fitter|courier|colleague|man|woman|crew|someone|somebody|guy|team|painter|gardener|carpenter|inspector|delivery|parcel|package|van|truck|lorry|cleaner|postman|refund|money|call|callback|replacement|order|part|card|letter|e-?mail|repairman)s?',
  ],
  day: [
    '{weekday}|today|tonight|tomorrow|yesterday|last week|this week|next week|next day|overnight|{month}|\\d{1,2} {month}|{month} \\d{1,2}|the \\d{1,2}(st|nd|rd|th)|end of (the )?(day|week|month|year)',
  ],
  when: [
    '{day}|within {count} ({span})|in {count} ({span})|(by|before|until|on|at|for|no later than) (the )?({day}|{clock}|now|then|end of \\w+)|{count} ({span})',
  ],
  account: [
    '(whole |entire |yearly |annual |monthly |paid |pro |premium |team |business |company |current )*(accounts?|subscriptions?|contract|plan|memberships?|services?|agreement|licen[cs]es?|policy|sub)',
  ],
  ending: [
    'cancel(l?ing|led)?|end(ing)?|clos(e|ing)|terminat(e|ing)|quit(ting)?|drop(ping)?|delet(e|ing)|discontinu(e|ing)|stop(ping)?|pull(ing)? out of|get(ting)? (out of|rid of)|ditch(ing)?',
  ],
  going: [
    'switch(ing)?|mov(e|ing)|go(ing)?|chang(e|ing)|migrat(e|ing)|transfer(ring)?|tak(e|ing)|jump(ing)?|head(ing)?|turn(ing)?',
  ],
  intent: [
    "(i'm|i am|we're|we are|i'll|i will|we'll|we will|going to|gonna|about to|want(s|ed)? to|wish to|have decided to|decided to|planning to|plan to|ready to|reason to|forced to|have to|had to|tempted to|i'd rather|i would rather|we'd rather|please|considering|thinking (of|about)|think about|time to|like to|hereby|must|intend to|inclined to|no choice but to|might( as well)?|may( as well)?|need to|shall|will be|close to|verge of)",
  ],
  provider: [
    '(competitors?|competition|rivals?|alternatives?|providers?|suppliers?|solutions?|compan(y|ies)|tools?|shops?|services?|vendors?|banks?|gyms?|schools?|platforms?|apps?|software|systems?|products?|garages?|contractors?|agenc(y|ies))',
  ],
  rival: [
    'zendesk|freshdesk|help ?scout|intercom|front|gmail|shopify|notion|trello|asana|jira|basecamp|slack|dropbox|hubspot|zoho|airtable|clickup|todoist|evernote|mailchimp|stripe|paypal|netflix|spotify|amazon|wix|squarespace|salesforce|outlook|excel|google|microsoft|paper|pen and paper|spreadsheets',
  ],
  lawyer: [
    'lawyers?|attorneys?|solicitors?|barristers?|legal (team|counsel|advis[eo]rs?|department|insurance|representatives?)|legal aid',
  ],
  authority: [
    '(the )?(ombudsman|consumer (protection|rights|advice|affairs|council|association|organi[sz]ation|cent(er|re)|watchdog|agency|board|office)|trading standards|better business bureau|bbb|data protection (authority|commissioner|agency|office)|ico|regulators?|authorities|police|watchdog|small claims( court)?|tribunal|court|arbitration|attorney general|citizens advice|licensing board|ministry)',
  ],
  outlet: [
    'trustpilot|twitter|facebook|linkedin|reddit|instagram|tiktok|youtube|google( reviews?| maps)?|yelp|tripadvisor|glassdoor|mastodon|bluesky|threads|capterra|g2|app store|play store|social media|online|public(ly)?|the press|newspapers?|journalists?|reporters?|the (local )?(media|paper|radio|news)|viral|hacker news|forums?|on x|every(one|body) (i|we) know|(one|1|zero|bad|negative) (star|reviews?)|my followers|(a )?(local|tv|radio) (paper|station|show|news)|reviews?( sites?)?|community|our (network|newsletter|readers)|all our (members|customers|clients)',
  ],
  publish: [
    'post(s|ed|ing)?|writ(e|ing)|wrote|shar(e|ed|ing)|publish(ed|ing)?|put(ting)?|tell(ing)?|leav(e|ing)|tweet(ed|ing)?|go(ing)?|expos(e|ing)|tak(e|ing)|blog(ging)?|warn(ing)?|review(ing)?|spread(ing)?|rat(e|ing)|make sure|let',
  ],
  bot: [
    'bots?|robots?|machines?|ai|a[.,]i|chat ?bots?|chatgpt|gpt|computers?|automated|automatic|automaton|auto-?(reply|replies|responders?|responses?)|scripts?|scripted|algorithms?|templates?|canned|software|a program(me)?|macros?|llm|language model|artificial intelligence|pre-?written|copy[- ]?and[- ]?paste|copy[- ]?paste[d]?|text ?blocks?',
  ],
  wh: ['what|when|where|who|whom|whose|which|why|how|if|whether'],
  aux: [
    'can|could|would|will|do|does|did|is|are|was|were|has|have|should|shall|may|might|am|must',
    "isn't|aren't|don't|doesn't|can't|won't|didn't|haven't|hasn't|couldn't|wouldn't|shouldn't|wasn't|weren't",
  ],
  verbs: [
    'send|cancel|change|add|remove|delete|refund|update|move|book|reset|give|put|call|ring|check|fix|tell|make|stop|close|help|resend',
    'extend|ship|replace|restore|provide|forward|confirm|correct|switch|upgrade|downgrade|invite|unsubscribe|return|explain|contact',
    'answer|reply|issue|set|turn|enable|disable|transfer|merge|rename|activate|deactivate|unlock|reopen|renew|pause|process|look|arrange',
    'reserve|hold|keep|take|let|pass|share|sign|show|reactivate|credit|write|get|bring|deliver|pick|exchange|reschedule|postpone|adjust',
    'apply|release|recover|include|print|mail|email|e-mail|copy|export|import|connect|disconnect|block|unblock|respond|quote|register',
    'swap|waive|reissue|split|combine|redirect|attach|schedule|test|review|verify|clarify|advise|inform|describe|specify|state|mark|order',
    'end|resume|dispatch|supply|pay|undo|revert|reverse|reimburse|repair|collect|translate|convert|reduce|increase|raise|lower|drop|leave|find|support|allow|approve|accept|repeat|redo|reprint|notify',
  ],
  verbsing: [
    'sending|cancelling|changing|adding|removing|checking|telling|giving|moving|updating|calling|looking|explaining|confirming|refunding|letting|making|putting|taking|extending|replacing|forwarding|holding|keeping|booking|having',
  ],
  opener: [
    'hi|hello|hey|dear \\p{L}+|ok|okay|so|and|but|also|or|well|please|thanks|thank you|plus|then|now|btw|by the way|just',
    'one more(?: thing| question)?|another (?:thing|question)|second(?:ly)?|first(?:ly)?|third(?:ly)?|finally|lastly|next|oh',
    '(?!the |my |our |your )\\p{L}+ team|team|quick question|question|if (?:so|yes|not|no)|\\d+[.)]|[a-z]\\)|furthermore|moreover|besides|additionally',
    'apart from that|in addition|otherwise|anyway|therefore|maybe|perhaps|alternatively|meanwhile|however|still|ps|p[.]s[.]?',
    'today|right now|as (?:discussed|agreed)|sorry|in that case|for that|to be sure|in particular|on another note|after that',
  ],
};
