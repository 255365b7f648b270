type Text = { en: string; ro: string; ru: string; bg: string };
export type Clause = readonly [label: string, text: Text];
const text = (en: string, ro: string, ru: string, bg: string): Text => ({ en, ro, ru, bg });

export const CHARTER_TITLE = text(
  "Charter of the ambassadors",
  "Carta ambasadorilor",
  "Хартия амбассадоров",
  "Харта на посланиците",
);
export const BYLAWS_TITLE = text(
  "Bylaws of the ambassador programme",
  "Statutul programului ambasadorilor",
  "Устав программы амбассадоров",
  "Устав на програмата на посланиците",
);

const WHO: Clause = [
  "1",
  text(
    "An ambassador is a graduate, a student or a friend of the university who acts for it where they live and work, freely and without pay.",
    "Ambasadorul este un absolvent, un student sau un prieten al universității care acționează pentru ea acolo unde trăiește și lucrează, de bunăvoie și fără plată.",
    "Амбассадор — выпускник, студент или друг университета, который действует от его имени там, где живёт и работает, добровольно и безвозмездно.",
    "Посланикът е възпитаник, студент или приятел на университета, който действа за него там, където живее и работи, доброволно и без заплащане.",
  ),
];
const TRUTH: Clause = [
  "2",
  text(
    "Ambassadors speak truthfully of the university, of what it does well and of what it could do better.",
    "Ambasadorii vorbesc cu adevărat despre universitate, despre ce face bine și despre ce ar putea face mai bine.",
    "Амбассадоры говорят об университете правду: и о том, что он делает хорошо, и о том, что мог бы делать лучше.",
    "Посланиците говорят истината за университета: за това, което прави добре, и за това, което би могъл да прави по-добре.",
  ),
];
const MEET: Clause = [
  "3",
  text(
    "They meet once a year and take part in at least one action for students, graduates or applicants.",
    "Se întâlnesc o dată pe an și iau parte la cel puțin o acțiune pentru studenți, absolvenți sau candidați.",
    "Они собираются раз в год и участвуют хотя бы в одном деле для студентов, выпускников или абитуриентов.",
    "Те се срещат веднъж годишно и участват в поне една инициатива за студенти, възпитаници или кандидат-студенти.",
  ),
];
const MEET_MORE: Clause = [
  "3",
  text(
    "They meet twice a year, in person or online, and take part in at least one action for students, graduates or applicants each year.",
    "Se întâlnesc de două ori pe an, față în față sau online, și iau parte în fiecare an la cel puțin o acțiune pentru studenți, absolvenți sau candidați.",
    "Они собираются два раза в год, очно или онлайн, и каждый год участвуют хотя бы в одном деле для студентов, выпускников или абитуриентов.",
    "Те се срещат два пъти годишно, присъствено или онлайн, и всяка година участват в поне една инициатива за студенти, възпитаници или кандидат-студенти.",
  ),
];
const NAME: Clause = [
  "4",
  text(
    "They use the name and the badge of the university for its purposes only, never for their own business or for a party.",
    "Folosesc numele și insigna universității doar pentru scopurile ei, niciodată pentru afacerile proprii sau pentru un partid.",
    "Имя и значок университета они используют только в его целях, никогда — ради своего дела или партии.",
    "Те използват името и значката на университета само за неговите цели, никога за собствен бизнес или за партия.",
  ),
];
const DATA: Clause = [
  "5",
  text(
    "What they learn of other people through the programme stays in the programme.",
    "Ce află despre alte persoane prin program rămâne în program.",
    "Всё, что они узнают о других людях в программе, остаётся в программе.",
    "Това, което научават за други хора чрез програмата, остава в програмата.",
  ),
];
const STUDENTS: Clause = [
  "6",
  text(
    "Towards students they are helpful and fair: nobody is asked for money, favors or data in return for help.",
    "Față de studenți sunt de ajutor și corecți: nimănui nu i se cer bani, favoruri sau date în schimbul ajutorului.",
    "К студентам они относятся доброжелательно и честно: ни у кого не просят денег, услуг или данных в обмен на помощь.",
    "Към студентите са отзивчиви и справедливи: от никого не се искат пари, услуги или данни в замяна на помощ.",
  ),
];
const LEAVE: Clause = [
  "7",
  text(
    "A term is two years. Whoever cannot act for a while says so and goes on leave; whoever wants to stop may do so at any time.",
    "Mandatul este de doi ani. Cine nu poate acționa o vreme anunță și intră în pauză; cine dorește să se retragă o poate face oricând.",
    "Срок — два года. Кто какое-то время не может действовать, сообщает об этом и берёт отпуск; прекратить можно в любой момент.",
    "Мандатът е две години. Който известно време не може да действа, съобщава и излиза в отпуск; който иска да спре, може да го направи по всяко време.",
  ),
];

export const CHARTER_1: readonly Clause[] = [WHO, TRUTH, MEET, NAME, DATA, ["6", LEAVE[1]]];
export const CHARTER_2: readonly Clause[] = [WHO, TRUTH, MEET_MORE, NAME, DATA, STUDENTS, LEAVE];

const ASSEMBLY: Clause = [
  "1",
  text(
    "All active ambassadors form the assembly. It meets once a year and decides by a simple majority of those present.",
    "Toți ambasadorii activi formează adunarea. Ea se întrunește o dată pe an și hotărăște cu majoritatea simplă a celor prezenți.",
    "Все действующие амбассадоры образуют собрание. Оно проходит раз в год и решает простым большинством присутствующих.",
    "Всички действащи посланици съставляват събранието. То се свиква веднъж годишно и решава с обикновено мнозинство от присъстващите.",
  ),
];
const ADMISSION: Clause = [
  "2",
  text(
    "Whoever wants to become an ambassador applies or is nominated. The faculty’s coordinator or the central office screens and invites.",
    "Cine dorește să devină ambasador aplică sau este nominalizat. Responsabilul facultății sau biroul central verifică și invită.",
    "Желающий стать амбассадором подаёт заявку или его предлагают другие. Рассматривает и приглашает координатор факультета или центральный офис.",
    "Който желае да стане посланик, кандидатства или бива номиниран. Координаторът на факултета или централният офис проверява и кани.",
  ),
];
const CHAIR: Clause = [
  "3",
  text(
    "The assembly elects a chair and a secretary for two years.",
    "Adunarea alege un președinte și un secretar pentru doi ani.",
    "Собрание избирает председателя и секретаря на два года.",
    "Събранието избира председател и секретар за две години.",
  ),
];
const GROUPS: Clause = [
  "4",
  text(
    "Working groups and country chapters are founded by the assembly and report to it once a year.",
    "Grupurile de lucru și filialele pe țări sunt înființate de adunare și îi raportează o dată pe an.",
    "Рабочие группы и отделения в странах создаёт собрание; раз в год они отчитываются перед ним.",
    "Работните групи и клоновете по държави се създават от събранието и се отчитат пред него веднъж годишно.",
  ),
];
const EXCLUSION: Clause = [
  "5",
  text(
    "Whoever breaks the charter may be excluded by the central office, with a reason in writing. An appeal is open for 30 days.",
    "Cine încalcă carta poate fi exclus de biroul central, cu motivare scrisă. Contestația se poate depune în 30 de zile.",
    "Нарушившего хартию может исключить центральный офис с письменным обоснованием. Обжаловать можно в течение 30 дней.",
    "Който наруши хартата, може да бъде изключен от централния офис с писмени мотиви. Може да се възрази в рамките на 30 дни.",
  ),
];
const AMENDMENTS: Clause = [
  "6",
  text(
    "The charter and these bylaws are changed by the assembly after a consultation of at least two weeks.",
    "Carta și acest statut se modifică de adunare, după o consultare de cel puțin două săptămâni.",
    "Хартию и этот устав изменяет собрание после обсуждения не короче двух недель.",
    "Хартата и този устав се променят от събранието след обсъждане от поне две седмици.",
  ),
];
const CHAPTERS: Clause = [
  "4",
  text(
    "Working groups and country chapters are founded by the assembly. A chapter needs at least three ambassadors who live in the country. Both report to the assembly once a year.",
    "Grupurile de lucru și filialele pe țări sunt înființate de adunare. O filială are nevoie de cel puțin trei ambasadori care locuiesc în acea țară. Ambele raportează adunării o dată pe an.",
    "Рабочие группы и отделения в странах создаёт собрание. Для отделения нужны не менее трёх амбассадоров, живущих в стране. И те, и другие раз в год отчитываются перед собранием.",
    "Работните групи и клоновете по държави се създават от събранието. За клон са нужни поне трима посланици, живеещи в държавата. И едните, и другите се отчитат пред събранието веднъж годишно.",
  ),
];
const YOUNG: Clause = [
  "7",
  text(
    "At least one of the chair and the secretary is a student or graduated within the last ten years.",
    "Cel puțin unul dintre președinte și secretar este student sau a absolvit în ultimii zece ani.",
    "По меньшей мере один из двоих, председатель или секретарь, — студент или выпускник последних десяти лет.",
    "Поне един от двамата, председателят или секретарят, е студент или е завършил през последните десет години.",
  ),
];

export const BYLAWS_1: readonly Clause[] = [ASSEMBLY, ADMISSION, CHAIR, GROUPS, EXCLUSION, AMENDMENTS];
export const BYLAWS_2: readonly Clause[] = [
  ASSEMBLY,
  ADMISSION,
  CHAIR,
  CHAPTERS,
  EXCLUSION,
  AMENDMENTS,
  YOUNG,
];

/** What people said of the bylaws that are being discussed: by the clause's number, with an answer or without one yet. */
export const COMMENTS: readonly { label: string; text: Text; answer: Text | null }[] = [
  {
    label: "4",
    text: text(
      "We are two in our country and meet every month. Could two be enough?",
      "În țara noastră suntem doi și ne întâlnim lunar. Nu ar fi de ajuns doi?",
      "Нас в стране двое, и мы встречаемся каждый месяц. Может быть, двоих достаточно?",
      "В нашата държава сме двама и се срещаме всеки месец. Не стигат ли двама?",
    ),
    answer: text(
      "Two may meet as a group of friends; a chapter speaks for the university and should not rest on one person when the other moves away.",
      "Doi se pot întâlni ca grup de prieteni; o filială vorbește în numele universității și nu ar trebui să rămână pe umerii unuia singur când celălalt se mută.",
      "Двое могут встречаться как друзья; отделение говорит от имени университета и не должно держаться на одном человеке, если другой уедет.",
      "Двама могат да се срещат като приятели; клонът говори от името на университета и не бива да остава на един човек, ако другият се премести.",
    ),
  },
  {
    label: "7",
    text: text(
      "I like this, but what if no young ambassador stands for election?",
      "Îmi place, dar dacă niciun ambasador tânăr nu candidează?",
      "Мне нравится, но что, если никто из молодых не выдвинется?",
      "Харесва ми, но какво става, ако никой млад посланик не се кандидатира?",
    ),
    answer: null,
  },
];
