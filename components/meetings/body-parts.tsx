import { ActionForm } from "@/components/forms/action-form";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { endMemberAction } from "@/lib/meetings/actions/bodies";
import type { BodyPage, ListedBody } from "@/lib/meetings/queries/list-bodies";

/** The bodies that somebody belongs to or runs. */
export function BodyTable({ bodies, locale }: { bodies: readonly ListedBody[]; locale: Locale }) {
  const t = translator(locale, "meetings");
  const number = (value: number) => <span className="num">{formatInteger(value, locale)}</span>;
  return (
    <DataTable
      caption={t("bodies.title")}
      rows={bodies}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/bodies/${id}`}
      columns={[
        { id: "name", label: t("bodies.name"), cell: ({ name }) => name },
        { id: "kind", label: t("bodies.kind"), cell: ({ kind }) => t(`bodies.kinds.${kind}`) },
        { id: "members", label: t("members.title"), isEnd: true, cell: ({ members }) => number(members) },
        { id: "meetings", label: t("list.title"), isEnd: true, cell: ({ meetings }) => number(meetings) },
        {
          id: "decisions",
          label: t("list.decisions"),
          isEnd: true,
          cell: ({ decisions }) => number(decisions),
        },
        {
          id: "state",
          label: t("list.state"),
          cell: ({ endedAt }) =>
            endedAt ? <Tag>{t("bodies.ended")}</Tag> : <Tag tone="ok">{t("bodies.atWork")}</Tag>,
        },
      ]}
    />
  );
}

/** Who belongs to a body, and for how long. */
export function MemberTable({ body, locale }: { body: BodyPage; locale: Locale }) {
  const t = translator(locale, "meetings");
  return (
    <DataTable
      caption={t("members.title")}
      rows={body.members}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", label: t("people.name"), cell: ({ name }) => name },
        { id: "part", label: t("members.part"), cell: ({ part }) => t(`members.parts.${part}`) },
        {
          id: "term",
          label: t("members.term"),
          cell: ({ startsOn, endsOn }) => (
            <span className="num">
              {formatDate(startsOn, { locale })} – {endsOn ? formatDate(endsOn, { locale }) : "…"}
            </span>
          ),
        },
        {
          id: "end",
          label: t("list.state"),
          cell: ({ id, isServing, name }) =>
            !isServing ? (
              <Tag>{t("members.ended")}</Tag>
            ) : body.runs ? (
              <ActionForm action={endMemberAction}>
                <input type="hidden" name="memberId" value={id} />
                <SubmitButton size="sm" variant="quiet" pending="…" aria-label={t("members.endOf", { name })}>
                  {t("members.end")}
                </SubmitButton>
              </ActionForm>
            ) : (
              <Tag tone="ok">{t("members.serving")}</Tag>
            ),
        },
      ]}
    />
  );
}

/** All coordinators: a seat for each faculty, also one that nobody holds. */
export function SeatTable({ body, locale }: { body: BodyPage; locale: Locale }) {
  const t = translator(locale, "meetings");
  return (
    <DataTable
      caption={t("members.title")}
      rows={body.coordinators}
      rowKey={({ unitId }) => String(unitId)}
      columns={[
        { id: "unit", label: t("bodies.unit"), cell: ({ unitName }) => unitName },
        {
          id: "name",
          label: t("people.name"),
          cell: ({ name }) => name ?? <Tag tone="late">{t("members.vacant")}</Tag>,
        },
      ]}
    />
  );
}

/** What a body has decided, the latest first. */
export function DecisionTable({ body, locale }: { body: BodyPage; locale: Locale }) {
  const t = translator(locale, "meetings");
  return (
    <DataTable
      caption={t("bodies.decisions")}
      align="top"
      rows={body.decisions}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "number",
          label: t("bodies.number"),
          cell: ({ year, number }) => (
            <span className="num">
              {year}/{number}
            </span>
          ),
        },
        {
          id: "text",
          label: t("decide.text"),
          cell: ({ text }) => <span className="line-clamp-3">{text}</span>,
        },
        {
          id: "meeting",
          label: t("list.meeting"),
          cell: ({ meeting }) => (
            <Link href={`/${locale}/meetings/${meeting.id}/minutes`}>{meeting.title}</Link>
          ),
        },
        {
          id: "tasks",
          label: t("bodies.openTasks"),
          isEnd: true,
          cell: ({ tasks }) => (
            <span className="num">
              {formatInteger(tasks.filter(({ status }) => status === "OPEN").length, locale)}
            </span>
          ),
        },
      ]}
    />
  );
}
