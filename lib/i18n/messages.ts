import bgAlumni from "./messages/bg/alumni.json";
import bgAudit from "./messages/bg/audit.json";
import bgClaims from "./messages/bg/claims.json";
import bgClasses from "./messages/bg/classes.json";
import bgCommon from "./messages/bg/common.json";
import bgConsent from "./messages/bg/consent.json";
import bgDirectory from "./messages/bg/directory.json";
import bgHome from "./messages/bg/home.json";
import bgImports from "./messages/bg/imports.json";
import bgInvitations from "./messages/bg/invitations.json";
import bgMail from "./messages/bg/mail.json";
import bgNotices from "./messages/bg/notices.json";
import bgOffice from "./messages/bg/office.json";
import bgPeople from "./messages/bg/people.json";
import bgPrivacy from "./messages/bg/privacy.json";
import bgProfile from "./messages/bg/profile.json";
import bgSecurity from "./messages/bg/security.json";
import bgShell from "./messages/bg/shell.json";
import bgSignIn from "./messages/bg/signIn.json";
import bgUnits from "./messages/bg/units.json";
import enAlumni from "./messages/en/alumni.json";
import enAudit from "./messages/en/audit.json";
import enClaims from "./messages/en/claims.json";
import enClasses from "./messages/en/classes.json";
import enCommon from "./messages/en/common.json";
import enConsent from "./messages/en/consent.json";
import enDirectory from "./messages/en/directory.json";
import enHome from "./messages/en/home.json";
import enImports from "./messages/en/imports.json";
import enInvitations from "./messages/en/invitations.json";
import enMail from "./messages/en/mail.json";
import enNotices from "./messages/en/notices.json";
import enOffice from "./messages/en/office.json";
import enPeople from "./messages/en/people.json";
import enPrivacy from "./messages/en/privacy.json";
import enProfile from "./messages/en/profile.json";
import enSecurity from "./messages/en/security.json";
import enShell from "./messages/en/shell.json";
import enSignIn from "./messages/en/signIn.json";
import enUnits from "./messages/en/units.json";
import roAlumni from "./messages/ro/alumni.json";
import roAudit from "./messages/ro/audit.json";
import roClaims from "./messages/ro/claims.json";
import roClasses from "./messages/ro/classes.json";
import roCommon from "./messages/ro/common.json";
import roConsent from "./messages/ro/consent.json";
import roDirectory from "./messages/ro/directory.json";
import roHome from "./messages/ro/home.json";
import roImports from "./messages/ro/imports.json";
import roInvitations from "./messages/ro/invitations.json";
import roMail from "./messages/ro/mail.json";
import roNotices from "./messages/ro/notices.json";
import roOffice from "./messages/ro/office.json";
import roPeople from "./messages/ro/people.json";
import roPrivacy from "./messages/ro/privacy.json";
import roProfile from "./messages/ro/profile.json";
import roSecurity from "./messages/ro/security.json";
import roShell from "./messages/ro/shell.json";
import roSignIn from "./messages/ro/signIn.json";
import roUnits from "./messages/ro/units.json";
import ruAlumni from "./messages/ru/alumni.json";
import ruAudit from "./messages/ru/audit.json";
import ruClaims from "./messages/ru/claims.json";
import ruClasses from "./messages/ru/classes.json";
import ruCommon from "./messages/ru/common.json";
import ruConsent from "./messages/ru/consent.json";
import ruDirectory from "./messages/ru/directory.json";
import ruHome from "./messages/ru/home.json";
import ruImports from "./messages/ru/imports.json";
import ruInvitations from "./messages/ru/invitations.json";
import ruMail from "./messages/ru/mail.json";
import ruNotices from "./messages/ru/notices.json";
import ruOffice from "./messages/ru/office.json";
import ruPeople from "./messages/ru/people.json";
import ruPrivacy from "./messages/ru/privacy.json";
import ruProfile from "./messages/ru/profile.json";
import ruSecurity from "./messages/ru/security.json";
import ruShell from "./messages/ru/shell.json";
import ruSignIn from "./messages/ru/signIn.json";
import ruUnits from "./messages/ru/units.json";

/** Every sentence a person reads: by language, then by subject. A test holds the four languages to the same keys. */
export const messages = {
  en: {
    alumni: enAlumni,
    audit: enAudit,
    claims: enClaims,
    classes: enClasses,
    common: enCommon,
    consent: enConsent,
    directory: enDirectory,
    home: enHome,
    imports: enImports,
    invitations: enInvitations,
    mail: enMail,
    notices: enNotices,
    office: enOffice,
    people: enPeople,
    privacy: enPrivacy,
    profile: enProfile,
    security: enSecurity,
    shell: enShell,
    signIn: enSignIn,
    units: enUnits,
  },
  ro: {
    alumni: roAlumni,
    audit: roAudit,
    claims: roClaims,
    classes: roClasses,
    common: roCommon,
    consent: roConsent,
    directory: roDirectory,
    home: roHome,
    imports: roImports,
    invitations: roInvitations,
    mail: roMail,
    notices: roNotices,
    office: roOffice,
    people: roPeople,
    privacy: roPrivacy,
    profile: roProfile,
    security: roSecurity,
    shell: roShell,
    signIn: roSignIn,
    units: roUnits,
  },
  ru: {
    alumni: ruAlumni,
    audit: ruAudit,
    claims: ruClaims,
    classes: ruClasses,
    common: ruCommon,
    consent: ruConsent,
    directory: ruDirectory,
    home: ruHome,
    imports: ruImports,
    invitations: ruInvitations,
    mail: ruMail,
    notices: ruNotices,
    office: ruOffice,
    people: ruPeople,
    privacy: ruPrivacy,
    profile: ruProfile,
    security: ruSecurity,
    shell: ruShell,
    signIn: ruSignIn,
    units: ruUnits,
  },
  bg: {
    alumni: bgAlumni,
    audit: bgAudit,
    claims: bgClaims,
    classes: bgClasses,
    common: bgCommon,
    consent: bgConsent,
    directory: bgDirectory,
    home: bgHome,
    imports: bgImports,
    invitations: bgInvitations,
    mail: bgMail,
    notices: bgNotices,
    office: bgOffice,
    people: bgPeople,
    privacy: bgPrivacy,
    profile: bgProfile,
    security: bgSecurity,
    shell: bgShell,
    signIn: bgSignIn,
    units: bgUnits,
  },
};
