import bgAlumni from "./messages/bg/alumni.json";
import bgAudit from "./messages/bg/audit.json";
import bgCommon from "./messages/bg/common.json";
import bgHome from "./messages/bg/home.json";
import bgImports from "./messages/bg/imports.json";
import bgMail from "./messages/bg/mail.json";
import bgOffice from "./messages/bg/office.json";
import bgPeople from "./messages/bg/people.json";
import bgShell from "./messages/bg/shell.json";
import bgSignIn from "./messages/bg/signIn.json";
import bgUnits from "./messages/bg/units.json";
import enAlumni from "./messages/en/alumni.json";
import enAudit from "./messages/en/audit.json";
import enCommon from "./messages/en/common.json";
import enHome from "./messages/en/home.json";
import enImports from "./messages/en/imports.json";
import enMail from "./messages/en/mail.json";
import enOffice from "./messages/en/office.json";
import enPeople from "./messages/en/people.json";
import enShell from "./messages/en/shell.json";
import enSignIn from "./messages/en/signIn.json";
import enUnits from "./messages/en/units.json";
import roAlumni from "./messages/ro/alumni.json";
import roAudit from "./messages/ro/audit.json";
import roCommon from "./messages/ro/common.json";
import roHome from "./messages/ro/home.json";
import roImports from "./messages/ro/imports.json";
import roMail from "./messages/ro/mail.json";
import roOffice from "./messages/ro/office.json";
import roPeople from "./messages/ro/people.json";
import roShell from "./messages/ro/shell.json";
import roSignIn from "./messages/ro/signIn.json";
import roUnits from "./messages/ro/units.json";
import ruAlumni from "./messages/ru/alumni.json";
import ruAudit from "./messages/ru/audit.json";
import ruCommon from "./messages/ru/common.json";
import ruHome from "./messages/ru/home.json";
import ruImports from "./messages/ru/imports.json";
import ruMail from "./messages/ru/mail.json";
import ruOffice from "./messages/ru/office.json";
import ruPeople from "./messages/ru/people.json";
import ruShell from "./messages/ru/shell.json";
import ruSignIn from "./messages/ru/signIn.json";
import ruUnits from "./messages/ru/units.json";

/** Every sentence a person reads: by language, then by subject. A test holds the four languages to the same keys. */
export const messages = {
  en: {
    alumni: enAlumni,
    audit: enAudit,
    common: enCommon,
    home: enHome,
    imports: enImports,
    mail: enMail,
    office: enOffice,
    people: enPeople,
    shell: enShell,
    signIn: enSignIn,
    units: enUnits,
  },
  ro: {
    alumni: roAlumni,
    audit: roAudit,
    common: roCommon,
    home: roHome,
    imports: roImports,
    mail: roMail,
    office: roOffice,
    people: roPeople,
    shell: roShell,
    signIn: roSignIn,
    units: roUnits,
  },
  ru: {
    alumni: ruAlumni,
    audit: ruAudit,
    common: ruCommon,
    home: ruHome,
    imports: ruImports,
    mail: ruMail,
    office: ruOffice,
    people: ruPeople,
    shell: ruShell,
    signIn: ruSignIn,
    units: ruUnits,
  },
  bg: {
    alumni: bgAlumni,
    audit: bgAudit,
    common: bgCommon,
    home: bgHome,
    imports: bgImports,
    mail: bgMail,
    office: bgOffice,
    people: bgPeople,
    shell: bgShell,
    signIn: bgSignIn,
    units: bgUnits,
  },
};
