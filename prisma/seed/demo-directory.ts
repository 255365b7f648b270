import { type NewRecord, refreshSearch } from "@/lib/alumni/insert-records";
import type { Ctx } from "@/lib/platform/ctx";
import type { Audience, Offer, ProfileItem } from "@/prisma/generated/enums";
import { type Language, NAMES } from "@/tests/factories/names";
import { type Random, random } from "@/tests/factories/random";

const SEED = 1872;
const LISTED = 40;
const DAY_MS = 86_400_000;

/** Where they live, the frequent places more than once: every country has the three people that a map tells. */
const PLACES: Record<Language, readonly (readonly [city: string, country: string])[]> = {
  ro: places(
    "Cluj-Napoca RO ×9|București RO ×4|Oradea RO ×2|Chișinău MD ×3|Budapest HU ×3|München DE ×4|Berlin DE ×2|Madrid ES ×3|London GB ×4|Toronto CA ×3|Torino IT ×3",
  ),
  ru: places(
    "Санкт-Петербург RU ×12|Москва RU ×5|Псков RU ×2|Алматы KZ ×4|Berlin DE ×4|Helsinki FI ×3|Tallinn EE ×3|Beograd RS ×4|Barcelona ES ×3",
  ),
  bg: places(
    "Пловдив BG ×11|София BG ×5|Бургас BG ×2|Wien AT ×5|London GB ×5|Berlin DE ×4|Milano IT ×3|Chicago US ×3|Nicosia CY ×3",
  ),
};
const SKILLS: Record<Language, readonly string[]> = {
  ro: [
    "predare",
    "traduceri",
    "analiză de date",
    "management de proiect",
    "drept european",
    "Python",
    "fotografie",
    "cercetare clinică",
  ],
  ru: [
    "преподавание",
    "перевод",
    "анализ данных",
    "управление проектами",
    "Python",
    "энергетика",
    "материаловедение",
    "фотография",
  ],
  bg: [
    "преподаване",
    "хирургия",
    "педиатрия",
    "управление на проекти",
    "клинични изпитвания",
    "анализ на данни",
    "фотография",
  ],
};
const SPOKEN: Record<Language, readonly string[]> = {
  ro: ["en", "fr", "de", "hu", "es"],
  ru: ["en", "de", "zh", "fr"],
  bg: ["en", "de", "ru", "it"],
};
/** Subject and text of what one of them wrote to the demo's graduate, and of what the office has to look at. */
const WRITTEN: Record<
  Language,
  { letter: readonly [string, string]; sold: readonly [string, string]; report: string }
> = {
  ro: {
    letter: [
      "Întâlnirea promoției",
      "Bună ziua!\n\nPregătim întâlnirea promoției noastre pentru luna mai. Ați veni și dumneavoastră? Avem nevoie de cineva care știe unde a fost laboratorul vechi.",
    ],
    sold: [
      "O ocazie unică",
      "Investiți acum și dublați-vă economiile în trei luni. Am vândut deja cincizeci de pachete colegilor de an.",
    ],
    report: "Este reclamă și nu ne cunoaștem.",
  },
  ru: {
    letter: [
      "Встреча выпуска",
      "Здравствуйте!\n\nМы готовим встречу нашего выпуска в мае. Придёте? Нужен кто-то, кто помнит, где была старая лаборатория.",
    ],
    sold: [
      "Уникальная возможность",
      "Вложите деньги сейчас и удвойте их за три месяца. Пятьдесят однокурсников уже купили.",
    ],
    report: "Это реклама, и мы не знакомы.",
  },
  bg: {
    letter: [
      "Среща на випуска",
      "Здравейте!\n\nПодготвяме среща на нашия випуск през май. Ще дойдете ли? Трябва ни някой, който помни къде беше старата лаборатория.",
    ],
    sold: [
      "Уникална възможност",
      "Инвестирайте сега и удвоете спестяванията си за три месеца. Вече продадох петдесет пакета на колеги.",
    ],
    report: "Това е реклама и не се познаваме.",
  },
};

/**
 * Some of the graduates came in and let themselves be found, so that the directory and the map look as they would. The
 * demo's own graduate has a message of one of them.
 */
export async function seedDirectory(
  ctx: Ctx,
  own: NewRecord,
  others: readonly NewRecord[],
  language: Language,
): Promise<void> {
  const draw = random(SEED);
  const step = Math.max(1, Math.floor(others.length / LISTED));
  const listed = others.filter((_, at) => at % step === 0).slice(0, LISTED);
  for (const [at, person] of listed.entries()) await insertListed(ctx, draw, person, at, language);
  await refreshSearch(
    ctx,
    listed.map(({ id }) => id),
  );
  const [friend, seller, reader] = listed;
  if (!friend || !seller || !reader) return;
  const { letter, sold, report } = WRITTEN[language];
  const ago = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS);
  await ctx.db.relayMessage.createMany({
    data: [
      { fromId: friend.id, toId: own.id, subject: letter[0], body: letter[1], sentAt: ago(2) },
      {
        fromId: seller.id,
        toId: reader.id,
        subject: sold[0],
        body: sold[1],
        sentAt: ago(3),
        reportedAt: ago(1),
        reportReason: report,
      },
    ],
  });
}

/** An account with a proved address, a profile and a place to live; each shows a little more or less than the others. */
async function insertListed(
  ctx: Ctx,
  draw: Random,
  { id, names }: NewRecord,
  at: number,
  language: Language,
) {
  const name = names[0];
  const email = `graduate-${at + 1}@alumni.example`;
  const [city, country] = PLACES[language][at % PLACES[language].length] ?? ["", ""];
  const kept = { alumnusId: id, source: "DEMO" as const, createdAt: ctx.now };
  await ctx.db.contactPoint.deleteMany({ where: { alumnusId: id, kind: { in: ["ADDRESS", "EMAIL"] } } });
  await ctx.db.contactPoint.createMany({
    data: [
      { ...kept, kind: "ADDRESS", value: `${city}, ${country}`, city, country, isPrimary: true },
      { ...kept, kind: "EMAIL", value: email, typed: email, isPrimary: true, verifiedAt: ctx.now },
    ],
  });
  const hasWork = (await ctx.db.employment.count({ where: { alumnusId: id } })) > 0;
  const { positions, employers } = NAMES[language];
  if (!hasWork && draw.chance(0.7))
    await ctx.db.employment.create({
      data: { ...kept, position: draw.pick(positions), employer: draw.pick(employers) },
    });
  await ctx.db.user.create({
    data: {
      email,
      name: `${name?.given} ${name?.family}`,
      locale: language,
      emailVerifiedAt: ctx.now,
      alumnusId: id,
    },
  });
  const offers: Offer[] = ["MENTORING", "GUEST_LECTURE", "INTERNSHIP", "EXCURSION_HOST", "AMBASSADOR"];
  await ctx.db.profile.create({
    data: {
      alumnusId: id,
      skills: some(draw, SKILLS[language], 3),
      languages: [language, ...some(draw, SPOKEN[language], 2)],
      openTo: draw.chance(0.45) ? some(draw, offers, 2) : [],
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
  });
  const chosen: [ProfileItem, Audience, number][] = [
    ["EMPLOYMENT", "VERIFIED_ALUMNI", 0.7],
    ["EMAIL", "MY_GROUPS", 0.2],
    ["CITY", "MY_GROUPS", 0.1],
    ["FORMER_NAME", "ONLY_ME", 0.1],
  ];
  await ctx.db.visibility.createMany({
    data: chosen
      .filter(([, , share]) => draw.chance(share))
      .map(([item, audience]) => ({ alumnusId: id, item, audience, setAt: ctx.now })),
  });
}

/** Up to `most` of them, each once. */
function some<T>(draw: Random, from: readonly T[], most: number): T[] {
  return [...new Set(Array.from({ length: 1 + draw.below(most) }, () => draw.pick(from)))];
}

/** `Cluj-Napoca RO ×9|…` as nine places, and so on. */
function places(text: string): (readonly [string, string])[] {
  return text.split("|").flatMap((place) => {
    const [, city = "", country = "", times = "1"] = place.match(/^(.+) (\w\w) ×(\d+)$/) ?? [];
    return Array.from({ length: Number(times) }, () => [city, country] as const);
  });
}
