import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatDate, formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { commentAction, resolveCommentAction } from "@/lib/plans/actions";
import type { ShownComment } from "@/lib/plans/queries/get-plan";

type CommentListProps = {
  comments: readonly ShownComment[];
  /** The faculty ticks off what it has done. */
  mayResolve?: boolean;
  /** Titles of items, where remarks on several stand together: with the way there. */
  items?: ReadonlyMap<string, { title: string; href: string }>;
  now: Date;
  locale: Locale;
};

/** Remarks, the oldest first, each with what it is about. */
export function CommentList({ comments, mayResolve, items, now, locale }: CommentListProps) {
  const t = translator(locale, "plans");
  return (
    <ul>
      {comments.map(({ id, planId, itemId, by, at, body, edition, resolvedAt }) => {
        const about = itemId ? items?.get(itemId) : undefined;
        return (
          <li key={id} className="border-t py-3 first:border-0 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <span className="font-strong">{by ?? t("comments.somebody")}</span>
              <time dateTime={at.toISOString()} title={formatDate(at, { locale })} className="text-ink-3">
                {formatRelative(at, { locale, now })} · {t("edition", { number: edition })}
              </time>
              {resolvedAt && <Tag tone="ok">{t("comments.resolved")}</Tag>}
            </p>
            {about && (
              <p className="text-sm">
                <a href={about.href}>{about.title}</a>
              </p>
            )}
            <p className="mt-1 whitespace-pre-line">{body}</p>
            {mayResolve && !resolvedAt && (
              <ActionForm action={resolveCommentAction} className="mt-1.5 print:hidden">
                <input type="hidden" name="planId" value={planId} />
                <input type="hidden" name="commentId" value={id} />
                <SubmitButton size="sm" variant="quiet" pending={t("saving")} className="-ml-3 text-start">
                  {t("comments.resolve")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type CommentFormProps = { planId: string; itemId?: string; title?: string; locale: Locale };

/** One more remark, on the whole plan or on an item. */
export function CommentForm({ planId, itemId, title, locale }: CommentFormProps) {
  const t = translator(locale, "plans");
  const label = title ? t("comments.onItem", { title }) : t("comments.label");
  return (
    <ActionForm action={commentAction} fields={{ body: label }} className="grid gap-2.5 print:hidden">
      <input type="hidden" name="planId" value={planId} />
      {itemId && <input type="hidden" name="itemId" value={itemId} />}
      <FormTextArea
        id={`comment-${itemId ?? "plan"}`}
        name="body"
        label={label}
        rows={2}
        maxLength={2000}
        required
      />
      <SubmitButton size="sm" variant="default" pending={t("saving")} className="justify-self-start">
        {t("comments.send")}
      </SubmitButton>
    </ActionForm>
  );
}
