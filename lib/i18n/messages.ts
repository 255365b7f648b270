import bgActivities from "./messages/bg/activities.json";
import bgAlumni from "./messages/bg/alumni.json";
import bgAmbassadors from "./messages/bg/ambassadors.json";
import bgAudit from "./messages/bg/audit.json";
import bgCalendar from "./messages/bg/calendar.json";
import bgCalls from "./messages/bg/calls.json";
import bgCertificates from "./messages/bg/certificates.json";
import bgCharter from "./messages/bg/charter.json";
import bgCheckIn from "./messages/bg/checkIn.json";
import bgClaims from "./messages/bg/claims.json";
import bgClasses from "./messages/bg/classes.json";
import bgCommon from "./messages/bg/common.json";
import bgConsent from "./messages/bg/consent.json";
import bgCoordinators from "./messages/bg/coordinators.json";
import bgDataGoals from "./messages/bg/dataGoals.json";
import bgDirectory from "./messages/bg/directory.json";
import bgDocuments from "./messages/bg/documents.json";
import bgDuplicates from "./messages/bg/duplicates.json";
import bgEventReports from "./messages/bg/eventReports.json";
import bgEvents from "./messages/bg/events.json";
import bgFunnel from "./messages/bg/funnel.json";
import bgHome from "./messages/bg/home.json";
import bgImports from "./messages/bg/imports.json";
import bgInvitations from "./messages/bg/invitations.json";
import bgMail from "./messages/bg/mail.json";
import bgMeetings from "./messages/bg/meetings.json";
import bgMerging from "./messages/bg/merging.json";
import bgNotices from "./messages/bg/notices.json";
import bgOffice from "./messages/bg/office.json";
import bgOpportunities from "./messages/bg/opportunities.json";
import bgPeople from "./messages/bg/people.json";
import bgPlans from "./messages/bg/plans.json";
import bgPrivacy from "./messages/bg/privacy.json";
import bgProfile from "./messages/bg/profile.json";
import bgRegistrations from "./messages/bg/registrations.json";
import bgRounds from "./messages/bg/rounds.json";
import bgSections from "./messages/bg/sections.json";
import bgSecurity from "./messages/bg/security.json";
import bgShell from "./messages/bg/shell.json";
import bgSignIn from "./messages/bg/signIn.json";
import bgSyntheses from "./messages/bg/syntheses.json";
import bgTasks from "./messages/bg/tasks.json";
import bgToday from "./messages/bg/today.json";
import bgUnits from "./messages/bg/units.json";
import enActivities from "./messages/en/activities.json";
import enAlumni from "./messages/en/alumni.json";
import enAmbassadors from "./messages/en/ambassadors.json";
import enAudit from "./messages/en/audit.json";
import enCalendar from "./messages/en/calendar.json";
import enCalls from "./messages/en/calls.json";
import enCertificates from "./messages/en/certificates.json";
import enCharter from "./messages/en/charter.json";
import enCheckIn from "./messages/en/checkIn.json";
import enClaims from "./messages/en/claims.json";
import enClasses from "./messages/en/classes.json";
import enCommon from "./messages/en/common.json";
import enConsent from "./messages/en/consent.json";
import enCoordinators from "./messages/en/coordinators.json";
import enDataGoals from "./messages/en/dataGoals.json";
import enDirectory from "./messages/en/directory.json";
import enDocuments from "./messages/en/documents.json";
import enDuplicates from "./messages/en/duplicates.json";
import enEventReports from "./messages/en/eventReports.json";
import enEvents from "./messages/en/events.json";
import enFunnel from "./messages/en/funnel.json";
import enHome from "./messages/en/home.json";
import enImports from "./messages/en/imports.json";
import enInvitations from "./messages/en/invitations.json";
import enMail from "./messages/en/mail.json";
import enMeetings from "./messages/en/meetings.json";
import enMerging from "./messages/en/merging.json";
import enNotices from "./messages/en/notices.json";
import enOffice from "./messages/en/office.json";
import enOpportunities from "./messages/en/opportunities.json";
import enPeople from "./messages/en/people.json";
import enPlans from "./messages/en/plans.json";
import enPrivacy from "./messages/en/privacy.json";
import enProfile from "./messages/en/profile.json";
import enRegistrations from "./messages/en/registrations.json";
import enRounds from "./messages/en/rounds.json";
import enSections from "./messages/en/sections.json";
import enSecurity from "./messages/en/security.json";
import enShell from "./messages/en/shell.json";
import enSignIn from "./messages/en/signIn.json";
import enSyntheses from "./messages/en/syntheses.json";
import enTasks from "./messages/en/tasks.json";
import enToday from "./messages/en/today.json";
import enUnits from "./messages/en/units.json";
import roActivities from "./messages/ro/activities.json";
import roAlumni from "./messages/ro/alumni.json";
import roAmbassadors from "./messages/ro/ambassadors.json";
import roAudit from "./messages/ro/audit.json";
import roCalendar from "./messages/ro/calendar.json";
import roCalls from "./messages/ro/calls.json";
import roCertificates from "./messages/ro/certificates.json";
import roCharter from "./messages/ro/charter.json";
import roCheckIn from "./messages/ro/checkIn.json";
import roClaims from "./messages/ro/claims.json";
import roClasses from "./messages/ro/classes.json";
import roCommon from "./messages/ro/common.json";
import roConsent from "./messages/ro/consent.json";
import roCoordinators from "./messages/ro/coordinators.json";
import roDataGoals from "./messages/ro/dataGoals.json";
import roDirectory from "./messages/ro/directory.json";
import roDocuments from "./messages/ro/documents.json";
import roDuplicates from "./messages/ro/duplicates.json";
import roEventReports from "./messages/ro/eventReports.json";
import roEvents from "./messages/ro/events.json";
import roFunnel from "./messages/ro/funnel.json";
import roHome from "./messages/ro/home.json";
import roImports from "./messages/ro/imports.json";
import roInvitations from "./messages/ro/invitations.json";
import roMail from "./messages/ro/mail.json";
import roMeetings from "./messages/ro/meetings.json";
import roMerging from "./messages/ro/merging.json";
import roNotices from "./messages/ro/notices.json";
import roOffice from "./messages/ro/office.json";
import roOpportunities from "./messages/ro/opportunities.json";
import roPeople from "./messages/ro/people.json";
import roPlans from "./messages/ro/plans.json";
import roPrivacy from "./messages/ro/privacy.json";
import roProfile from "./messages/ro/profile.json";
import roRegistrations from "./messages/ro/registrations.json";
import roRounds from "./messages/ro/rounds.json";
import roSections from "./messages/ro/sections.json";
import roSecurity from "./messages/ro/security.json";
import roShell from "./messages/ro/shell.json";
import roSignIn from "./messages/ro/signIn.json";
import roSyntheses from "./messages/ro/syntheses.json";
import roTasks from "./messages/ro/tasks.json";
import roToday from "./messages/ro/today.json";
import roUnits from "./messages/ro/units.json";
import ruActivities from "./messages/ru/activities.json";
import ruAlumni from "./messages/ru/alumni.json";
import ruAmbassadors from "./messages/ru/ambassadors.json";
import ruAudit from "./messages/ru/audit.json";
import ruCalendar from "./messages/ru/calendar.json";
import ruCalls from "./messages/ru/calls.json";
import ruCertificates from "./messages/ru/certificates.json";
import ruCharter from "./messages/ru/charter.json";
import ruCheckIn from "./messages/ru/checkIn.json";
import ruClaims from "./messages/ru/claims.json";
import ruClasses from "./messages/ru/classes.json";
import ruCommon from "./messages/ru/common.json";
import ruConsent from "./messages/ru/consent.json";
import ruCoordinators from "./messages/ru/coordinators.json";
import ruDataGoals from "./messages/ru/dataGoals.json";
import ruDirectory from "./messages/ru/directory.json";
import ruDocuments from "./messages/ru/documents.json";
import ruDuplicates from "./messages/ru/duplicates.json";
import ruEventReports from "./messages/ru/eventReports.json";
import ruEvents from "./messages/ru/events.json";
import ruFunnel from "./messages/ru/funnel.json";
import ruHome from "./messages/ru/home.json";
import ruImports from "./messages/ru/imports.json";
import ruInvitations from "./messages/ru/invitations.json";
import ruMail from "./messages/ru/mail.json";
import ruMeetings from "./messages/ru/meetings.json";
import ruMerging from "./messages/ru/merging.json";
import ruNotices from "./messages/ru/notices.json";
import ruOffice from "./messages/ru/office.json";
import ruOpportunities from "./messages/ru/opportunities.json";
import ruPeople from "./messages/ru/people.json";
import ruPlans from "./messages/ru/plans.json";
import ruPrivacy from "./messages/ru/privacy.json";
import ruProfile from "./messages/ru/profile.json";
import ruRegistrations from "./messages/ru/registrations.json";
import ruRounds from "./messages/ru/rounds.json";
import ruSections from "./messages/ru/sections.json";
import ruSecurity from "./messages/ru/security.json";
import ruShell from "./messages/ru/shell.json";
import ruSignIn from "./messages/ru/signIn.json";
import ruSyntheses from "./messages/ru/syntheses.json";
import ruTasks from "./messages/ru/tasks.json";
import ruToday from "./messages/ru/today.json";
import ruUnits from "./messages/ru/units.json";

/** Every sentence a person reads: by language, then by subject. A test holds the four languages to the same keys. */
export const messages = {
  en: {
    activities: enActivities,
    alumni: enAlumni,
    ambassadors: enAmbassadors,
    calls: enCalls,
    certificates: enCertificates,
    charter: enCharter,
    audit: enAudit,
    calendar: enCalendar,
    checkIn: enCheckIn,
    claims: enClaims,
    duplicates: enDuplicates,
    classes: enClasses,
    common: enCommon,
    consent: enConsent,
    coordinators: enCoordinators,
    dataGoals: enDataGoals,
    directory: enDirectory,
    documents: enDocuments,
    eventReports: enEventReports,
    events: enEvents,
    funnel: enFunnel,
    home: enHome,
    imports: enImports,
    invitations: enInvitations,
    mail: enMail,
    meetings: enMeetings,
    merging: enMerging,
    notices: enNotices,
    office: enOffice,
    people: enPeople,
    opportunities: enOpportunities,
    plans: enPlans,
    privacy: enPrivacy,
    profile: enProfile,
    registrations: enRegistrations,
    rounds: enRounds,
    sections: enSections,
    security: enSecurity,
    shell: enShell,
    signIn: enSignIn,
    tasks: enTasks,
    today: enToday,
    syntheses: enSyntheses,
    units: enUnits,
  },
  ro: {
    activities: roActivities,
    alumni: roAlumni,
    ambassadors: roAmbassadors,
    calls: roCalls,
    certificates: roCertificates,
    charter: roCharter,
    audit: roAudit,
    calendar: roCalendar,
    checkIn: roCheckIn,
    claims: roClaims,
    duplicates: roDuplicates,
    classes: roClasses,
    common: roCommon,
    consent: roConsent,
    coordinators: roCoordinators,
    dataGoals: roDataGoals,
    directory: roDirectory,
    documents: roDocuments,
    eventReports: roEventReports,
    events: roEvents,
    funnel: roFunnel,
    home: roHome,
    imports: roImports,
    invitations: roInvitations,
    mail: roMail,
    meetings: roMeetings,
    merging: roMerging,
    notices: roNotices,
    office: roOffice,
    people: roPeople,
    opportunities: roOpportunities,
    plans: roPlans,
    privacy: roPrivacy,
    profile: roProfile,
    registrations: roRegistrations,
    rounds: roRounds,
    sections: roSections,
    security: roSecurity,
    shell: roShell,
    signIn: roSignIn,
    tasks: roTasks,
    today: roToday,
    syntheses: roSyntheses,
    units: roUnits,
  },
  ru: {
    activities: ruActivities,
    alumni: ruAlumni,
    ambassadors: ruAmbassadors,
    calls: ruCalls,
    certificates: ruCertificates,
    charter: ruCharter,
    audit: ruAudit,
    calendar: ruCalendar,
    checkIn: ruCheckIn,
    claims: ruClaims,
    duplicates: ruDuplicates,
    classes: ruClasses,
    common: ruCommon,
    consent: ruConsent,
    coordinators: ruCoordinators,
    dataGoals: ruDataGoals,
    directory: ruDirectory,
    documents: ruDocuments,
    eventReports: ruEventReports,
    events: ruEvents,
    funnel: ruFunnel,
    home: ruHome,
    imports: ruImports,
    invitations: ruInvitations,
    mail: ruMail,
    meetings: ruMeetings,
    merging: ruMerging,
    notices: ruNotices,
    office: ruOffice,
    people: ruPeople,
    opportunities: ruOpportunities,
    plans: ruPlans,
    privacy: ruPrivacy,
    profile: ruProfile,
    registrations: ruRegistrations,
    rounds: ruRounds,
    sections: ruSections,
    security: ruSecurity,
    shell: ruShell,
    signIn: ruSignIn,
    tasks: ruTasks,
    today: ruToday,
    syntheses: ruSyntheses,
    units: ruUnits,
  },
  bg: {
    activities: bgActivities,
    alumni: bgAlumni,
    ambassadors: bgAmbassadors,
    calls: bgCalls,
    certificates: bgCertificates,
    charter: bgCharter,
    audit: bgAudit,
    calendar: bgCalendar,
    checkIn: bgCheckIn,
    claims: bgClaims,
    duplicates: bgDuplicates,
    classes: bgClasses,
    common: bgCommon,
    consent: bgConsent,
    coordinators: bgCoordinators,
    dataGoals: bgDataGoals,
    directory: bgDirectory,
    documents: bgDocuments,
    eventReports: bgEventReports,
    events: bgEvents,
    funnel: bgFunnel,
    home: bgHome,
    imports: bgImports,
    invitations: bgInvitations,
    mail: bgMail,
    meetings: bgMeetings,
    merging: bgMerging,
    notices: bgNotices,
    office: bgOffice,
    people: bgPeople,
    opportunities: bgOpportunities,
    plans: bgPlans,
    privacy: bgPrivacy,
    profile: bgProfile,
    registrations: bgRegistrations,
    rounds: bgRounds,
    sections: bgSections,
    security: bgSecurity,
    shell: bgShell,
    signIn: bgSignIn,
    tasks: bgTasks,
    today: bgToday,
    syntheses: bgSyntheses,
    units: bgUnits,
  },
};
