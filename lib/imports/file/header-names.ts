import type { Field } from "./fields";

/**
 * Names of columns in English, Romanian, Bulgarian and Russian lists.
 * "Фамилия" is the surname in both Cyrillic languages; "Презиме" is the Bulgarian patronymic.
 */
const NAMES: Record<Field, string[]> = {
  externalNumber: [
    ...["student number", "student no", "student id", "register number", "external number", "external id"],
    ...["nr. matricol", "număr matricol", "numărul matricol", "matricol", "nr. mat."],
    ...["факултетен номер", "фак. номер", "фак. №", "ф. н."],
    ...["номер зачётной книжки", "№ зачётной книжки", "зачётная книжка", "номер студенческого билета"],
  ],
  family: [
    ...["surname", "family name", "last name", "family"],
    ...["nume de familie", "numele de familie"],
    ...["фамилия", "фамилно име"],
  ],
  given: [
    ...["given name", "given names", "first name", "first names", "forename", "given"],
    ...["prenume", "prenumele"],
    ...["собствено име", "лично име"],
  ],
  fullName: [
    ...["full name", "name and surname"],
    ...[
      "nume și prenume",
      "numele și prenumele",
      "nume prenume",
      "nume complet",
      "nume/prenume",
      "absolvent",
    ],
    ...["трите имена", "имена", "три имена", "име и фамилия", "име, презиме, фамилия", "имена на студента"],
    ...["ФИО", "Ф.И.О.", "фамилия, имя, отчество", "фамилия имя", "фамилия и имя"],
  ],
  patronymic: [
    ...["patronymic", "middle name", "father's initial", "father's name", "initial"],
    ...[
      "inițiala tatălui",
      "inițiala",
      "init. tatălui",
      "ini. tatălui",
      "prenumele tatălui",
      "numele tatălui",
    ],
    ...["презиме", "бащино име"],
    ...["отчество"],
  ],
  previousFamily: [
    ...[
      "previous surname",
      "previous name",
      "former name",
      "maiden name",
      "birth name",
      "name at graduation",
    ],
    ...[
      "nume anterior",
      "numele anterior",
      "nume de fată",
      "nume la naștere",
      "nume de naștere",
      "nume de domnișoară",
    ],
    ...["предишна фамилия", "моминско име", "моминска фамилия", "фамилия по рождение"],
    ...["прежняя фамилия", "предыдущая фамилия", "девичья фамилия", "фамилия при рождении"],
  ],
  birthDate: [
    ...["birth date", "date of birth", "birthday", "dob", "born"],
    ...["data nașterii", "data naștere", "data de naștere", "născut la"],
    ...["дата на раждане", "роден на", "рождена дата"],
    ...["дата рождения", "день рождения"],
  ],
  unit: [
    ...["faculty", "school", "college", "department", "institute", "unit"],
    ...["facultatea", "facultate", "departament", "departamentul", "institut"],
    ...["факултет", "институт", "катедра", "филиал"],
    ...["институт/факультет", "факультет", "кафедра", "подразделение"],
  ],
  programme: [
    ...[
      "programme",
      "program",
      "study programme",
      "specialisation",
      "specialization",
      "major",
      "course of study",
    ],
    ...["specializarea", "specializare", "program de studii", "programul de studii", "domeniul", "domeniu"],
    ...["специалност", "програма", "учебна програма"],
    ...["специальность", "направление", "направление подготовки", "образовательная программа", "профиль"],
  ],
  level: [
    ...["level", "degree", "degree level", "study level"],
    ...["nivel", "nivelul", "nivel de studii", "ciclu", "ciclul", "ciclu de studii", "ciclul de studii"],
    ...["степен", "образователна степен", "ОКС", "образователно-квалификационна степен"],
    ...["степень", "уровень", "уровень образования", "квалификация"],
  ],
  languageLine: [
    ...["language", "language of study", "language of instruction", "language line"],
    ...["linia de studiu", "linie de studiu", "limba de predare", "limba de studiu", "linia"],
    ...["език на обучение", "език"],
    ...["язык обучения"],
  ],
  form: [
    ...["form", "form of study", "mode of study", "study mode"],
    ...["forma de învățământ", "formă de învățământ", "forma", "forma de studii"],
    ...["форма на обучение", "форма"],
    ...["форма обучения"],
  ],
  entryYear: [
    ...["entry year", "year of entry", "admission year", "enrolment year", "enrollment year", "start year"],
    ...["anul admiterii", "an admitere", "anul înmatriculării", "an înmatriculare"],
    ...["година на приемане", "година на постъпване"],
    ...["год поступления", "год зачисления"],
  ],
  graduationYear: [
    ...["graduation year", "year of graduation", "class", "class of", "cohort", "year"],
    ...["promoția", "promoție", "anul absolvirii", "an absolvire", "anul promoției", "anul", "an"],
    ...["випуск", "година на завършване", "година на дипломиране", "година"],
    ...["год выпуска", "год окончания", "выпуск", "год"],
  ],
  diplomaNumber: [
    ...["diploma number", "diploma no", "diploma", "diploma series and number"],
    ...["nr. diplomă", "nr. diplomei", "număr diplomă", "numărul diplomei", "serie și număr diplomă"],
    ...["seria și numărul diplomei", "seria și nr. diplomei"],
    ...["диплома №", "№ на диплома", "номер на диплома", "диплома"],
    ...["номер диплома", "№ диплома", "серия и номер диплома", "диплом"],
  ],
  diplomaDate: [
    ...["diploma date", "date of diploma", "award date"],
    ...["data diplomei", "data eliberării diplomei", "data eliberării"],
    ...["дата на диплома", "дата на издаване"],
    ...["дата диплома", "дата выдачи", "дата выдачи диплома"],
  ],
  email: [
    ...["e-mail", "email address", "e-mail address", "mail"],
    ...["adresa de e-mail", "adresă e-mail", "adresa email", "poșta electronică"],
    ...["имейл", "ел. поща", "електронна поща", "имейл адрес"],
    ...["эл. почта", "электронная почта", "почта", "адрес электронной почты"],
  ],
  phone: [
    ...["phone", "phone number", "telephone", "mobile", "mobile phone", "cell phone", "tel."],
    ...["telefon", "nr. telefon", "număr de telefon", "telefon mobil", "mobil"],
    ...["телефон", "мобилен телефон", "мобилен", "GSM", "телефонен номер"],
    ...["номер телефона", "мобильный телефон", "тел."],
  ],
  country: ["country", "țara", "țară", "държава", "страна"],
  city: [
    ...["city", "town", "oraș", "orașul", "localitatea", "localitate", "domiciliu"],
    ...["град", "населено място", "город", "населённый пункт"],
  ],
  employer: [
    ...["employer", "company", "organisation", "organization", "workplace"],
    ...["angajator", "angajatorul", "companie", "firma", "loc de muncă", "locul de muncă"],
    ...["работодател", "месторабота", "фирма", "организация"],
    ...["работодатель", "место работы", "компания"],
  ],
  position: [
    ...["position", "job title", "job", "occupation", "funcția", "funcție", "ocupația", "post"],
    ...["длъжност", "позиция", "должность"],
  ],
  nationalId: [
    ...["national id", "national number", "personal number", "passport number", "identity card"],
    ...["cod numeric personal", "serie CI", "seria și nr. CI", "serie și număr buletin", "act de identitate"],
    ...["единен граждански номер", "ЛНЧ", "лична карта", "номер на лична карта"],
    ...["ИНН", "страховой номер", "удостоверение личности"],
  ],
};

/** Parts of a name that mark a national number wherever they stand, as in "CNP student". */
const NATIONAL_ID_PARTS = /(?<!\p{L})(?:cnp|егн|egn|снилс|snils)(?!\p{L})|passport|pa[sșş]aport|паспорт/iu;

/** Names whose meaning depends on the other columns, by what they mean beside a column of that field. */
const DEPENDENT: Record<string, { beside: Field; meaning: Field }> = {
  nume: { beside: "given", meaning: "family" },
  numele: { beside: "given", meaning: "family" },
  name: { beside: "family", meaning: "given" },
  име: { beside: "family", meaning: "given" },
  имя: { beside: "family", meaning: "given" },
};

/** A header without what lists write differently: case, marks, punctuation, blanks, "(zz.ll.aaaa)". */
function headerKey(header: string): string {
  return header
    .replace(/\([^)]*\)/g, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}№]/gu, "");
}

const FIELD_BY_KEY = new Map<string, Field>(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [headerKey(name), field as Field])),
);
const DEPENDENT_BY_KEY = new Map(Object.entries(DEPENDENT).map(([name, rule]) => [headerKey(name), rule]));

/** Whether a cell is one of the names that columns of such lists are known to have. */
export function isHeaderName(cell: string): boolean {
  const key = headerKey(cell);
  return FIELD_BY_KEY.has(key) || DEPENDENT_BY_KEY.has(key) || NATIONAL_ID_PARTS.test(cell);
}

/**
 * Gives each column the field that its name stands for, or null. "Nume" is the surname beside
 * "Prenume" and "Име" the given name beside "Фамилия"; alone they are full names.
 */
export function fieldsOfHeader(header: readonly string[]): (Field | null)[] {
  const plain = header.map((cell) => {
    if (NATIONAL_ID_PARTS.test(cell.normalize("NFC"))) return "nationalId";
    return FIELD_BY_KEY.get(headerKey(cell)) ?? null;
  });
  return header.map((cell, column) => {
    const rule = DEPENDENT_BY_KEY.get(headerKey(cell));
    if (!rule) return plain[column] ?? null;
    return plain.includes(rule.beside) ? rule.meaning : "fullName";
  });
}
