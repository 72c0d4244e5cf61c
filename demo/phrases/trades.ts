import type { Trade } from './types.ts';

export const trades: Trade[] = [
  {
    name: 'Yoga',
    sessions: ['sunrise class', 'slow flow class', 'beginners’ course', 'yin evening'],
    people: 'students',
    staff: 'teacher',
    rooms: ['the upper room', 'the garden room', 'studio 2'],
  },
  {
    name: 'Ceramics',
    sessions: ['wheel evening', 'glazing day', 'hand-building course', 'kiln opening'],
    people: 'members',
    staff: 'technician',
    rooms: ['the wheel room', 'the glaze room', 'the kiln shed'],
  },
  {
    name: 'Café',
    sessions: ['opening shift', 'late shift', 'Sunday brunch shift', 'baking shift'],
    people: 'staff',
    staff: 'barista',
    rooms: ['the counter', 'the kitchen', 'the terrace'],
  },
  {
    name: 'Bakery',
    sessions: ['night shift', 'market morning', 'delivery round', 'apprentice day'],
    people: 'bakers',
    staff: 'apprentice',
    rooms: ['the oven room', 'the shop', 'the cold room'],
  },
  {
    name: 'Music School',
    sessions: ['violin lesson', 'theory group', 'choir rehearsal', 'piano lesson'],
    people: 'pupils',
    staff: 'teacher',
    rooms: ['room 4', 'the hall', 'the practice cabin'],
  },
  {
    name: 'Dance',
    sessions: ['ballet class', 'adult tap', 'open rehearsal', 'children’s class'],
    people: 'dancers',
    staff: 'choreographer',
    rooms: ['the mirror room', 'the big hall', 'studio B'],
  },
  {
    name: 'Letterpress',
    sessions: ['type workshop', 'poster weekend', 'press booking', 'open evening'],
    people: 'guests',
    staff: 'printer',
    rooms: ['the press floor', 'the composing room', 'the back room'],
  },
  {
    name: 'Nursery',
    sessions: ['early drop-off', 'toddler group', 'forest morning', 'settling-in visit'],
    people: 'parents',
    staff: 'key worker',
    rooms: ['the owl room', 'the garden', 'room 1'],
  },
  {
    name: 'Climbing',
    sessions: ['belay course', 'youth squad', 'route-setting night', 'taster hour'],
    people: 'members',
    staff: 'coach',
    rooms: ['the main wall', 'the boulder cave', 'the training room'],
  },
  {
    name: 'Bike Workshop',
    sessions: ['repair slot', 'wheel-building course', 'open bench', 'service day'],
    people: 'customers',
    staff: 'mechanic',
    rooms: ['stand 3', 'the workshop', 'the yard'],
  },
  {
    name: 'Clinic',
    sessions: ['first visit', 'follow-up', 'massage hour', 'home visit'],
    people: 'patients',
    staff: 'therapist',
    rooms: ['room 2', 'the quiet room', 'the treatment room'],
  },
  {
    name: 'Language School',
    sessions: ['evening course', 'conversation table', 'exam group', 'intensive week'],
    people: 'learners',
    staff: 'teacher',
    rooms: ['the library', 'classroom 3', 'the attic'],
  },
  {
    name: 'Riding School',
    sessions: ['pony hour', 'jumping lesson', 'stable duty', 'trail ride'],
    people: 'riders',
    staff: 'instructor',
    rooms: ['the arena', 'the paddock', 'the stables'],
  },
  {
    name: 'Hairdressers',
    sessions: ['colour appointment', 'bridal trial', 'model evening', 'walk-in hour'],
    people: 'clients',
    staff: 'stylist',
    rooms: ['chair 4', 'the basin', 'the front chairs'],
  },
  {
    name: 'Theatre',
    sessions: ['read-through', 'lighting call', 'matinee', 'youth group'],
    people: 'volunteers',
    staff: 'stage manager',
    rooms: ['the main stage', 'the rehearsal room', 'the foyer'],
  },
  {
    name: 'Allotments',
    sessions: ['seed swap', 'water duty', 'compost morning', 'plot viewing'],
    people: 'plot holders',
    staff: 'warden',
    rooms: ['the shed', 'plot 14', 'the greenhouse'],
  },
  {
    name: 'Printmaking',
    sessions: ['lino evening', 'etching course', 'screen day', 'open studio'],
    people: 'artists',
    staff: 'technician',
    rooms: ['the acid room', 'the screen bench', 'the drying loft'],
  },
  {
    name: 'Swim Club',
    sessions: ['lane booking', 'learn-to-swim group', 'masters training', 'gala'],
    people: 'swimmers',
    staff: 'lifeguard',
    rooms: ['the small pool', 'lane 5', 'the main pool'],
  },
  {
    name: 'Repair Café',
    sessions: ['toaster table', 'sewing corner', 'repair Saturday', 'volunteer evening'],
    people: 'volunteers',
    staff: 'volunteer',
    rooms: ['the parish hall', 'table 6', 'the back kitchen'],
  },
  {
    name: 'Architects',
    sessions: ['site visit', 'model review', 'client meeting', 'drawing day'],
    people: 'colleagues',
    staff: 'site manager',
    rooms: ['the model room', 'the big table', 'the meeting room'],
  },
];

/** First halves of organisation names; the trade's name follows. */
export const organisationStarts = (
  'Harbour Blue-Door Two-Rivers Northgate Saltmarsh Little-Owl Copper-Kettle Long-Acre Lantern Quayside Foxglove Old-Mill ' +
  'Seven-Stones Bramble Paper-Moon Tin-Roof Hazel-&-Reed Marigold Westbank Fern-&-Flint Open-Window Cloudberry Bell-Lane ' +
  'Juniper Corner-House Red-Thread Half-Moon Brickyard Swallow Orchard-Row Lighthouse Kestrel Driftwood Honeycomb Eastwick ' +
  'Apricot Gasworks Rook-&-Rye Silver-Birch Canal-Street Thimble Hilltop Pebble Wren-&-Co Maple-Yard Sundial Larkrise Ivy-Court'
)
  .split(' ')
  .map((start) => start.replaceAll('-', ' '));
