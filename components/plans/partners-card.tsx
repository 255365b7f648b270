import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SearchBox } from "@/components/ui/search-box";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Suggestion } from "@/lib/alumni/queries/suggest-alumni";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addPartnerAction, removePartnerAction } from "@/lib/plans/actions";
import type { ItemPage } from "@/lib/plans/queries/get-item";

type PartnersCardProps = {
  page: ItemPage;
  mayChange: boolean;
  /** What was searched for among the records in reach, and who was found. */
  asked: string | undefined;
  found: readonly Suggestion[];
  locale: Locale;
};

/** Who helps with an item: graduates found among the records, or anybody by name. */
export function PartnersCard({ page, mayChange, asked, found, locale }: PartnersCardProps) {
  const t = translator(locale, "plans");
  const { item, partners } = page;
  return (
    <Card id="partners" title={t("partners.title")}>
      {partners.length === 0 && <p className="text-sm text-ink-2">{t("partners.none")}</p>}
      <ul>
        {partners.map(({ id, alumnusId, name, part }) => {
          const shown = name ?? t("partners.outOfReach");
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-t py-2 first:border-0">
              <span className="min-w-0 flex-1">
                {alumnusId && name ? <a href={`/${locale}/alumni/${alumnusId}`}>{name}</a> : shown}
                {part && <span className="block text-sm text-ink-2">{part}</span>}
              </span>
              {mayChange && (
                <ActionForm action={removePartnerAction} className="print:hidden">
                  <input type="hidden" name="itemId" value={item.id} />
                  <input type="hidden" name="partId" value={id} />
                  <SubmitButton
                    size="sm"
                    variant="quiet"
                    pending={t("saving")}
                    aria-label={t("partners.removeOne", { name: shown })}
                  >
                    {t("remove")}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ul>
      {mayChange && (
        <div className="mt-4 grid gap-4 border-t pt-4 print:hidden">
          <search>
            <form action="#partners" className="flex flex-wrap gap-2">
              <SearchBox
                label={t("partners.search")}
                placeholder={t("partners.placeholder")}
                defaultValue={asked}
                maxLength={200}
              />
              <Button type="submit">{t("partners.find")}</Button>
            </form>
          </search>
          {asked && found.length === 0 && <p className="text-sm text-ink-2">{t("partners.nobody")}</p>}
          {found.length > 0 && (
            <ul>
              {found.map(({ id, name, detail }) => (
                <li key={id} className="border-t py-2 first:border-0">
                  <ActionForm action={addPartnerAction} className="flex flex-wrap items-center gap-x-3">
                    <input type="hidden" name="itemId" value={item.id} />
                    <input type="hidden" name="alumnusId" value={id} />
                    <span className="min-w-0 flex-1">
                      {name}
                      <span className="block text-sm text-ink-2">{detail}</span>
                    </span>
                    <SubmitButton
                      size="sm"
                      variant="default"
                      pending={t("saving")}
                      aria-label={t("partners.addOne", { name })}
                    >
                      {t("partners.add")}
                    </SubmitButton>
                  </ActionForm>
                </li>
              ))}
            </ul>
          )}
          <details className="text-sm">
            <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
              {t("partners.byName")}
            </summary>
            <ActionForm
              action={addPartnerAction}
              fields={{ name: t("partners.name"), part: t("partners.part") }}
              className="mt-3 grid gap-3"
            >
              <input type="hidden" name="itemId" value={item.id} />
              <FormText name="name" label={t("partners.name")} maxLength={200} required />
              <FormText name="part" label={t("partners.part")} optional={t("optional")} maxLength={200} />
              <SubmitButton size="sm" variant="default" pending={t("saving")} className="justify-self-start">
                {t("partners.add")}
              </SubmitButton>
            </ActionForm>
          </details>
        </div>
      )}
    </Card>
  );
}
