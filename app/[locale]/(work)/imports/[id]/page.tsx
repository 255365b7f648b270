import { importPolicy } from "@/lib/imports/policy";
import { getImport } from "@/lib/imports/queries";
import { importParams, importSearch } from "@/lib/imports/schema";
import { shownStep } from "@/lib/imports/status";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { columnsView } from "./columns-view";
import { doneView } from "./done-view";
import { cancelledView, failedView } from "./ended-views";
import { fileView } from "./file-view";
import { reviewView } from "./review-view";
import { undoneView } from "./undone-view";
import { waitingView } from "./waiting-view";

const VIEWS = {
  waiting: waitingView,
  file: fileView,
  columns: columnsView,
  review: reviewView,
  done: doneView,
  undone: undoneView,
  failed: failedView,
  cancelled: cancelledView,
};

/** One import, at the step where it is. */
export default page({
  can: importPolicy.read,
  params: importParams,
  search: importSearch,
  render: async (ctx, { locale, params, search }) => {
    const found = await getImport(ctx, params.id);
    const mayDecide = may(ctx.actor, importPolicy.decide);
    const show = VIEWS[shownStep(found.status, search.step)];
    return show({ found, search, locale, path: `/${locale}/imports/${found.id}`, mayDecide }, ctx);
  },
});
