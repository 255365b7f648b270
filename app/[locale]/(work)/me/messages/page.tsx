import type { ReactNode } from "react";
import { BlockCorrespondent, BlockedList } from "@/components/directory/block-forms";
import { MessageList, ReplyForm } from "@/components/directory/conversation";
import { ConversationList, correspondentName } from "@/components/directory/conversation-list";
import { MarkRead } from "@/components/directory/mark-read";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { directoryPolicy } from "@/lib/directory/policy";
import {
  getConversation,
  isSuspended,
  listBlocked,
  listConversations,
} from "@/lib/directory/queries/conversations";
import { messagesSearch } from "@/lib/directory/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** What graduates wrote to the reader and the reader to them: all conversations, or one. */
export default page({
  can: directoryPolicy.write,
  search: messagesSearch,
  render: (ctx, { locale, search }) =>
    search.message === undefined ? allMessages(ctx, locale) : oneConversation(ctx, search.message, locale),
});

async function allMessages(ctx: Ctx, locale: Locale): Promise<ReactNode> {
  const t = translator(locale, "directory");
  const conversations = await listConversations(ctx);
  const blocked = await listBlocked(ctx);
  return (
    <>
      <PageHead
        title={t("messages.title")}
        sentence={t("messages.sentence", {
          count: conversations.reduce((sum, { unread }) => sum + unread, 0),
        })}
      />
      {(await isSuspended(ctx)) && (
        <Notice tone="late" className="mb-5">
          {t("messages.suspended")}
        </Notice>
      )}
      <div className="grid gap-5">
        <Card flush>
          {conversations.length === 0 ? (
            <EmptyState
              title={t("messages.empty.title")}
              sentence={t("messages.empty.sentence")}
              action={<ButtonLink href={`/${locale}/directory`}>{t("messages.empty.action")}</ButtonLink>}
            />
          ) : (
            <ConversationList conversations={conversations} now={ctx.now} locale={locale} />
          )}
        </Card>
        {blocked.length > 0 && (
          <Card id="blocked" title={t("messages.blockedTitle")}>
            <BlockedList people={blocked} locale={locale} />
          </Card>
        )}
      </div>
      <TableKeys />
    </>
  );
}

async function oneConversation(ctx: Ctx, message: string, locale: Locale): Promise<ReactNode> {
  const t = translator(locale, "directory");
  const { id, name, publicId, isBlocked, messages } = await getConversation(ctx, message);
  const { zone } = await getInstitution(ctx);
  const other = correspondentName(name, locale);
  return (
    <>
      <PageHead
        eyebrow={<Link href={`/${locale}/me/messages`}>{t("messages.all")}</Link>}
        title={t("messages.conversation", { name: other })}
        actions={
          publicId && (
            <ButtonLink href={`/${locale}/directory/${publicId}`}>{t("messages.profile")}</ButtonLink>
          )
        }
      />
      <div className="grid max-w-3xl gap-5">
        <MessageList messages={messages} other={other} zone={zone} locale={locale} />
        {isBlocked && id ? (
          <Notice tone="wait">
            {t("messages.blocked")}
            <BlockedList people={[{ id, name }]} locale={locale} />
          </Notice>
        ) : (await isSuspended(ctx)) ? (
          <Notice tone="late">{t("messages.suspended")}</Notice>
        ) : (
          id && (
            <Card>
              <ReplyForm message={message} locale={locale} />
            </Card>
          )
        )}
        {id && !isBlocked && <BlockCorrespondent message={message} locale={locale} />}
      </div>
      {messages.some(({ isOwn, readAt }) => !isOwn && readAt === null) && (
        <MarkRead message={message} locale={locale} />
      )}
    </>
  );
}
