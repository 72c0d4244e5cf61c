import type { SampleLanguage } from './types.ts';

/** First and last names that go together. `language` is what some of these people write in; English where absent. */
export type Culture = { first: string[]; last: string[]; zone: string; language?: SampleLanguage };

const words = (list: string) => list.split(' ');

export const cultures: Culture[] = [
  {
    zone: 'Europe/London',
    first: words(
      'Harriet Oliver Imogen Callum Beatrice Rhys Florence Alistair Niamh Edmund Tamsin Gareth Poppy Hamish',
    ),
    last: words(
      'Whitlock Pemberton Ashdown Fairclough Tregear Mackie Holloway Brandreth Cawthorne Ellwood Sturgess Vane',
    ),
  },
  {
    zone: 'America/Chicago',
    first: words(
      'Marcus Leah Tyrell Savannah Wyatt Denise Calvin Brooke Darnell Paige Curtis Allison Terrence Hope',
    ),
    last: words(
      'Whitaker Delacroix Ramsey Holbrook Tillman Sandoval Hutchins Barlow McAllister Yates Prescott Langley',
    ),
  },
  {
    zone: 'Africa/Lagos',
    first: words('Chidi Ngozi Tunde Folake Emeka Adaeze Yemi Halima Obinna Zainab Segun Ifeoma Kelechi Bisi'),
    last: words(
      'Adeyemi Okonkwo Balogun Eze Nwachukwu Adebayo Ibrahim Olawale Chukwu Bello Onyekachi Fashola',
    ),
  },
  {
    zone: 'Africa/Accra',
    first: words('Kwame Abena Kofi Akosua Yaw Esi Kwabena Adwoa Kojo Ama Nana Efua'),
    last: words('Mensah Boateng Owusu Asante Agyeman Darko Ofori Appiah Quaye Addo Sarpong Tetteh'),
  },
  {
    zone: 'Asia/Kolkata',
    first: words(
      'Ananya Rohan Lakshmi Vikram Meera Arjun Kavya Siddharth Nandini Rahul Ishita Farhan Deepa Gautam',
    ),
    last: words('Iyer Chatterjee Menon Deshpande Kapoor Banerjee Reddy Nair Kulkarni Qureshi Bhatt Sengupta'),
  },
  {
    zone: 'Asia/Singapore',
    first: words('Wei-Ling Kai Hui-Min Jun-Hao Siti Aisyah Mei Boon Farid Xin-Yi Darren Shu-Fen'),
    last: words('Tan Lim Ng Chua Rahman Goh Teo Koh Ismail Wong Ong Seah'),
  },
  {
    zone: 'America/Mexico_City',
    language: 'es',
    first: words('Ximena Joaquín Lucía Emiliano Renata Mateo Paloma Rodrigo Fernanda Íñigo Jimena Andrés'),
    last: words(
      'Villaseñor Cárdenas Montoya Quiroga Zepeda Ibáñez Saldaña Robledo Ocampo Núñez Aldana Treviño',
    ),
  },
  {
    zone: 'Europe/Lisbon',
    language: 'pt',
    first: words('Inês Duarte Leonor Gonçalo Beatriz Tiago Matilde Afonso Mafalda Rui Carolina Vasco'),
    last: words(
      'Carvalho Figueiredo Nogueira Pacheco Salgueiro Teixeira Vasconcelos Brandão Coutinho Lobo Moura Seabra',
    ),
  },
  {
    zone: 'Europe/Paris',
    language: 'fr',
    first: words('Camille Léo Margaux Théo Élodie Baptiste Solène Hugo Apolline Rémi Noémie Gaspard'),
    last: words(
      'Lefèvre Marchand Rousselet Delattre Perrin Gauthier Bonnefoy Charpentier Lemaire Vasseur Aubry Moreau',
    ),
  },
  {
    zone: 'Europe/Berlin',
    language: 'de',
    first: words(
      'Annika Jürgen Friederike Matthias Ulrike Henning Sabine Thorsten Katharina Bernd Lieselotte Moritz',
    ),
    last: words(
      'Hoffmann Krüger Schönfeld Weidner Bäcker Lohmann Strauß Petersen Kühn Oberländer Vogt Ziegler',
    ),
  },
  {
    zone: 'Europe/Stockholm',
    first: words('Astrid Linus Saga Viggo Ebba Nils Freja Åke Maja Sören Tuva Gustav'),
    last: words(
      'Bergström Lindqvist Åkesson Nyberg Sjögren Hallberg Öman Ekström Wallin Sandell Norén Fagerlund',
    ),
  },
  {
    zone: 'Europe/Warsaw',
    first: words('Agnieszka Paweł Małgorzata Łukasz Zofia Tomasz Kinga Bartosz Halina Wojciech Iga Marek'),
    last: words(
      'Wiśniewska Zieliński Kamińska Wójcik Dąbrowska Szymański Jabłońska Król Pawlak Górska Sikora Baran',
    ),
  },
  {
    zone: 'Europe/Istanbul',
    first: words('Elif Emre Zeynep Burak Defne Kerem Aslı Onur Gülşen Barış Selin Tolga'),
    last: words('Yılmaz Demir Şahin Çelik Aydın Öztürk Arslan Koç Polat Güneş Tekin Erdoğdu'),
  },
  {
    zone: 'Asia/Beirut',
    first: words('Nadia Karim Rania Samir Yasmin Omar Hala Fadi Dima Ziad Leila Tarek'),
    last: words('Haddad Khoury Nassar Saab Mansour Tabbara Darwish Kanaan Shami Rizk Farah Aoun'),
  },
  {
    zone: 'Asia/Seoul',
    first: words(
      'Min-ji Seo-yeon Ji-hoon Ha-eun Dong-hyun Soo-ah Jae-won Eun-ji Hyun-woo Yuna Tae-yang Bo-ra',
    ),
    last: words('Kim Park Choi Jung Kang Yoon Han Seo Lim Oh Shin Bae'),
  },
  {
    zone: 'America/Toronto',
    first: words('Margaux Desmond Priyanka Étienne Heather Colin Aaliyah Graham Simone Raj Odette Blair'),
    last: words(
      'Beaulieu Sinclair Dhaliwal Tremblay MacLeod Osei Fontaine Kowalchuk Grant Pelletier Wren Baptiste',
    ),
  },
  {
    zone: 'Pacific/Auckland',
    first: words('Aroha Wiremu Isla Tane Marama Lachlan Ngaire Hemi Kiri Angus Moana Rangi'),
    last: words('Parata Ngata Henare Walker Tamihana Paki Sutherland Te-Rangi Morgan Kingi Hohepa Drummond'),
  },
];

/** Japanese names in their own script, each part with its Latin spelling for the address. Family name first. */
export const japanese = {
  zone: 'Asia/Tokyo',
  first: [
    '健太 kenta',
    '美咲 misaki',
    '翔 sho',
    '陽子 yoko',
    '直樹 naoki',
    '由美 yumi',
    '誠 makoto',
    '千尋 chihiro',
  ],
  last: [
    '佐藤 sato',
    '高橋 takahashi',
    '渡辺 watanabe',
    '中村 nakamura',
    '小林 kobayashi',
    '松本 matsumoto',
    '井上 inoue',
    '森 mori',
  ],
};
