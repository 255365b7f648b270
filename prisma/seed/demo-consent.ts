import type { Ctx } from "@/lib/platform/ctx";

/**
 * What a portal in use holds: some records came from lists and their people still have to be told, and people have
 * answered what they were asked. Before the search is refreshed, because postal addresses are added.
 */
export async function seedConsent(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE alumnus SET source = 'IMPORT', created_at = ${ctx.now}::timestamptz - make_interval(days => abs(hashtext(id::text)) % 50)
    WHERE abs(hashtext(id::text)) % 6 = 0`;
  await ctx.db.$executeRaw`
    UPDATE contact_point c
    SET typed = 'Str. Universității ' || 1 + abs(hashtext(c.id::text)) % 90
    FROM alumnus a
    WHERE a.id = c.alumnus_id AND a.source = 'IMPORT' AND c.kind = 'ADDRESS' AND c.city IS NOT NULL`;
  await ctx.db.$executeRaw`
    INSERT INTO consent_entry (alumnus_id, purpose, channel, basis, act, wording_id, language, source, at)
    SELECT p.id, said.purpose::purpose, 'EMAIL', b.basis, said.act::consent_act, w.id, p.language, said.source::consent_source,
           ${ctx.now}::timestamptz - make_interval(days => p.n % 700) + make_interval(mins => said.place)
    FROM (
      SELECT DISTINCT a.id, a.preferred_language AS language, abs(hashtext(a.id::text || 'consent')) % 1000 AS n
      FROM alumnus a JOIN contact_point c ON c.alumnus_id = a.id AND c.kind = 'EMAIL'
    ) p
    CROSS JOIN LATERAL (VALUES
      (1, 'NEWSLETTER', CASE WHEN p.n < 550 THEN 'GIVEN' WHEN p.n < 640 THEN 'REFUSED' END, 'FORM'),
      (2, 'EVENTS', CASE WHEN p.n < 400 THEN 'GIVEN' END, 'FORM'),
      (3, 'FUNDRAISING', CASE WHEN p.n < 90 THEN 'GIVEN' WHEN p.n < 300 THEN 'REFUSED' END, 'PAPER'),
      (4, 'NEWSLETTER', CASE WHEN p.n % 17 = 0 AND p.n < 550 THEN 'WITHDRAWN' END, 'LINK'),
      (5, 'COMMUNICATION', CASE WHEN p.n >= 960 THEN 'OBJECTED' END, 'LINK')
    ) AS said (place, purpose, act, source)
    JOIN legal_basis b ON b.purpose::text = said.purpose AND b.channel = 'EMAIL'
    LEFT JOIN consent_wording w ON w.purpose = b.purpose AND w.version = 1 AND said.source = 'FORM'
    WHERE said.act IS NOT NULL ORDER BY p.id, said.place`;
}
