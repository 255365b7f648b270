-- CreateEnum
CREATE TYPE "task_status" AS ENUM ('OPEN', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "calendar_audience" AS ENUM ('ALUMNI', 'STUDENTS', 'STAFF', 'EVERYBODY');

-- CreateEnum
CREATE TYPE "body_kind" AS ENUM ('COORDINATORS', 'AMBASSADORS', 'WORKING_GROUP', 'JURY', 'BOARD');

-- CreateEnum
CREATE TYPE "member_part" AS ENUM ('CHAIR', 'SECRETARY', 'MEMBER');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('PLANNED', 'INVITED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "minutes_status" AS ENUM ('NONE', 'DRAFT', 'CIRCULATED', 'CORRECTED', 'APPROVED', 'LOCKED');

-- CreateEnum
CREATE TYPE "agenda_item_status" AS ENUM ('OPEN', 'DONE', 'CARRIED');

-- CreateEnum
CREATE TYPE "rsvp" AS ENUM ('YES', 'ONLINE', 'NO', 'MAYBE');

-- CreateEnum
CREATE TYPE "attendance_state" AS ENUM ('PRESENT', 'ONLINE', 'EXCUSED', 'ABSENT');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'IN_PROGRESS', 'CLOSED', 'WAIVED');

-- CreateEnum
CREATE TYPE "plan_item_status" AS ENUM ('PLANNED', 'ACTIVE', 'DONE', 'PARTLY', 'NOT_DONE', 'MOVED', 'DROPPED');

-- CreateEnum
CREATE TYPE "plan_edition_kind" AS ENUM ('SUBMITTED', 'APPROVED', 'AMENDED');

-- CreateEnum
CREATE TYPE "amendment_status" AS ENUM ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "synthesis_kind" AS ENUM ('EX_ANTE', 'EX_POST');

-- CreateEnum
CREATE TYPE "synthesis_status" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "round_document_kind" AS ENUM ('CONSOLIDATED_EX_ANTE', 'CONSOLIDATED_EX_POST', 'RECTORS_ANNEX');

-- CreateEnum
CREATE TYPE "round_status" AS ENUM ('DRAFT', 'OPEN', 'CLOSED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "milestone_kind" AS ENUM ('MEETING', 'PLAN', 'APPROVAL', 'DATABASE', 'EX_ANTE', 'EX_POST', 'OTHER');

-- CreateEnum
CREATE TYPE "deadline_act_kind" AS ENUM ('EXTENDED', 'WAIVED', 'SHIFTED', 'REINSTATED');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('MET', 'PARTLY', 'NOT_MET');

-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "accepted_at" TIMESTAMPTZ(6),
ADD COLUMN     "act_on" DATE,
ADD COLUMN     "declined_at" TIMESTAMPTZ(6),
ADD COLUMN     "ended_at" TIMESTAMPTZ(6),
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "weekly_hours" DECIMAL(4,1);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "owner_id" UUID NOT NULL,
    "unit_id" INTEGER,
    "due_on" DATE,
    "status" "task_status" NOT NULL DEFAULT 'OPEN',
    "done_at" TIMESTAMPTZ(6),
    "outcome" TEXT,
    "decision_id" UUID,
    "plan_item_id" UUID,
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest" (
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "mail_id" UUID,
    "lines" JSONB NOT NULL,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("user_id","day")
);

-- CreateTable
CREATE TABLE "calendar_entry" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER,
    "plan_item_id" UUID,
    "titles" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL DEFAULT '{}',
    "starts_on" DATE,
    "ends_on" DATE,
    "starts_at" TIMESTAMPTZ(6),
    "ends_at" TIMESTAMPTZ(6),
    "place" TEXT,
    "url" TEXT,
    "audience" "calendar_audience" NOT NULL DEFAULT 'STAFF',
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "cancelled_at" TIMESTAMPTZ(6),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" INTEGER,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "faculty_section" (
    "unit_id" INTEGER NOT NULL,
    "intro" JSONB NOT NULL DEFAULT '{}',
    "ways_to_help" JSONB NOT NULL DEFAULT '{}',
    "office_hours" JSONB NOT NULL DEFAULT '{}',
    "contact_email" TEXT,
    "hue" INTEGER,
    "is_published" BOOLEAN NOT NULL DEFAULT false,
    "embed_origins" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "faculty_section_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "news_item" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER,
    "titles" JSONB NOT NULL,
    "bodies" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(6),
    "withdrawn_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "news_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body" (
    "id" UUID NOT NULL,
    "kind" "body_kind" NOT NULL,
    "names" JSONB NOT NULL,
    "unit_id" INTEGER,
    "quorum_permille" INTEGER NOT NULL DEFAULT 500,
    "ended_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_member" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "email" CITEXT,
    "part" "member_part" NOT NULL DEFAULT 'MEMBER',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "body_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "round_id" UUID,
    "title" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "status" "meeting_status" NOT NULL DEFAULT 'PLANNED',
    "invited_at" TIMESTAMPTZ(6),
    "cancelled_at" TIMESTAMPTZ(6),
    "cancel_reason" TEXT,
    "member_count" INTEGER,
    "minutes_status" "minutes_status" NOT NULL DEFAULT 'NONE',
    "minutes_intro" TEXT,
    "circulated_at" TIMESTAMPTZ(6),
    "approved_at" TIMESTAMPTZ(6),
    "approved_by" TEXT,
    "locked_at" TIMESTAMPTZ(6),
    "public_summary" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sitting" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "place" TEXT,
    "link" TEXT,

    CONSTRAINT "sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "proposer" TEXT,
    "minutes" INTEGER,
    "paper_key" TEXT,
    "paper_name" TEXT,
    "discussion" TEXT,
    "status" "agenda_item_status" NOT NULL DEFAULT 'OPEN',
    "carried_from_id" UUID,
    "task_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitee" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "user_id" UUID,
    "unit_id" INTEGER,
    "name" TEXT NOT NULL,
    "email" CITEXT,
    "is_member" BOOLEAN NOT NULL DEFAULT true,
    "rsvp" "rsvp",
    "rsvp_at" TIMESTAMPTZ(6),
    "rsvp_note" TEXT,
    "token_hash" TEXT,

    CONSTRAINT "invitee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "sitting_id" UUID NOT NULL,
    "invitee_id" UUID NOT NULL,
    "state" "attendance_state" NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("sitting_id","invitee_id")
);

-- CreateTable
CREATE TABLE "breakout_group" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "topic" TEXT NOT NULL,
    "moderator" TEXT,
    "notes" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "breakout_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "breakout_member" (
    "group_id" UUID NOT NULL,
    "invitee_id" UUID NOT NULL,

    CONSTRAINT "breakout_member_pkey" PRIMARY KEY ("group_id","invitee_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "is_consensus" BOOLEAN NOT NULL DEFAULT true,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "abstentions" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_remark" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(6),

    CONSTRAINT "minutes_remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_erratum" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "minutes_erratum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID,
    "note" TEXT,
    "outgoing_signed_at" TIMESTAMPTZ(6),
    "incoming_signed_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over_item" (
    "id" UUID NOT NULL,
    "hand_over_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT,
    "text" TEXT,
    "done_at" TIMESTAMPTZ(6),
    "done_by_id" UUID,

    CONSTRAINT "hand_over_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confidentiality_promise" (
    "user_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "wording_version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confidentiality_promise_pkey" PRIMARY KEY ("user_id","year")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "status" "plan_status" NOT NULL DEFAULT 'NOT_STARTED',
    "edition" INTEGER NOT NULL DEFAULT 1,
    "merged_into_id" UUID,
    "started_at" TIMESTAMPTZ(6),
    "submitted_at" TIMESTAMPTZ(6),
    "submitted_by_id" UUID,
    "review_opened_at" TIMESTAMPTZ(6),
    "reviewer_id" UUID,
    "returned_at" TIMESTAMPTZ(6),
    "approved_at" TIMESTAMPTZ(6),
    "approved_by_id" UUID,
    "number" TEXT,
    "waived_at" TIMESTAMPTZ(6),
    "waive_reason" TEXT,
    "closed_at" TIMESTAMPTZ(6),
    "visa_name" TEXT,
    "visa_on" DATE,
    "summary" JSONB,
    "is_summary_public" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "audience" TEXT,
    "owner_id" UUID,
    "owner_name" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "expected" TEXT,
    "indicator" TEXT,
    "people_count" INTEGER,
    "hours_count" INTEGER,
    "amount_minor" BIGINT,
    "currency" TEXT,
    "status" "plan_item_status" NOT NULL DEFAULT 'PLANNED',
    "percent" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "reached_count" INTEGER,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "moved_from_id" UUID,
    "origin_id" UUID,
    "removed_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item_partner" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "alumnus_id" UUID,
    "name" TEXT,
    "part" TEXT,

    CONSTRAINT "plan_item_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_skip" (
    "plan_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "plan_skip_pkey" PRIMARY KEY ("plan_id","measure_id")
);

-- CreateTable
CREATE TABLE "plan_comment" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "item_id" UUID,
    "edition" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(6),

    CONSTRAINT "plan_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_edition" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "plan_edition_kind" NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "pdf_key" TEXT,

    CONSTRAINT "plan_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_amendment" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "status" "amendment_status" NOT NULL DEFAULT 'PROPOSED',
    "reason" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "decision" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_evidence" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "url" TEXT,
    "file_key" TEXT,
    "file_name" TEXT,
    "note" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_presence" (
    "plan_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "item_id" UUID,
    "seen_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "plan_presence_pkey" PRIMARY KEY ("plan_id","user_id")
);

-- CreateTable
CREATE TABLE "synthesis" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "synthesis_kind" NOT NULL,
    "status" "synthesis_status" NOT NULL DEFAULT 'DRAFT',
    "prose" JSONB NOT NULL DEFAULT '{}',
    "annotations" JSONB NOT NULL DEFAULT '{}',
    "content" JSONB,
    "submitted_at" TIMESTAMPTZ(6),
    "submitted_by_id" UUID,
    "returned_at" TIMESTAMPTZ(6),
    "return_reason" TEXT,
    "accepted_at" TIMESTAMPTZ(6),
    "accepted_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "synthesis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_document" (
    "round_id" UUID NOT NULL,
    "kind" "round_document_kind" NOT NULL,
    "locale" TEXT NOT NULL,
    "prose" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "round_document_pkey" PRIMARY KEY ("round_id","kind","locale")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" "round_status" NOT NULL DEFAULT 'DRAFT',
    "number_prefix" TEXT NOT NULL,
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "is_visa_needed" BOOLEAN NOT NULL DEFAULT false,
    "reminder_distances" INTEGER[] DEFAULT ARRAY[-14, -7, -2, 0, 1, 7]::INTEGER[],
    "copy_from_day" INTEGER NOT NULL DEFAULT 7,
    "previous_id" UUID,
    "opened_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),
    "archived_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "direction" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "direction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" UUID NOT NULL,
    "direction_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "names" JSONB NOT NULL,
    "is_mandatory" BOOLEAN NOT NULL DEFAULT false,
    "previous_id" UUID,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "kind" "milestone_kind" NOT NULL,
    "names" JSONB NOT NULL,
    "due_on" DATE NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "targets" JSONB,
    "meeting_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_unit" (
    "round_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "joined_on" DATE NOT NULL,
    "left_on" DATE,

    CONSTRAINT "round_unit_pkey" PRIMARY KEY ("round_id","unit_id")
);

-- CreateTable
CREATE TABLE "milestone_unit" (
    "milestone_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "due_on" DATE,
    "waived_at" TIMESTAMPTZ(6),
    "met_at" TIMESTAMPTZ(6),
    "targets" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestone_unit_pkey" PRIMARY KEY ("milestone_id","unit_id")
);

-- CreateTable
CREATE TABLE "deadline_act" (
    "id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "deadline_act_kind" NOT NULL,
    "from_on" DATE,
    "to_on" DATE,
    "reason" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deadline_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "database_snapshot" (
    "id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(6) NOT NULL,
    "is_due" BOOLEAN NOT NULL DEFAULT false,
    "figures" JSONB NOT NULL,
    "targets" JSONB NOT NULL,
    "verdict" "verdict" NOT NULL,

    CONSTRAINT "database_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "graduate_count" (
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "source" TEXT,

    CONSTRAINT "graduate_count_pkey" PRIMARY KEY ("unit_id","year")
);

-- CreateIndex
CREATE INDEX "task_owner_id_status_idx" ON "task"("owner_id", "status");

-- CreateIndex
CREATE INDEX "task_unit_id_idx" ON "task"("unit_id");

-- CreateIndex
CREATE INDEX "task_decision_id_idx" ON "task"("decision_id");

-- CreateIndex
CREATE INDEX "task_plan_item_id_idx" ON "task"("plan_item_id");

-- CreateIndex
CREATE INDEX "calendar_entry_unit_id_idx" ON "calendar_entry"("unit_id");

-- CreateIndex
CREATE INDEX "calendar_entry_plan_item_id_idx" ON "calendar_entry"("plan_item_id");

-- CreateIndex
CREATE INDEX "calendar_entry_starts_at_idx" ON "calendar_entry"("starts_at");

-- CreateIndex
CREATE INDEX "calendar_entry_starts_on_idx" ON "calendar_entry"("starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

-- CreateIndex
CREATE INDEX "calendar_feed_unit_id_idx" ON "calendar_feed"("unit_id");

-- CreateIndex
CREATE INDEX "news_item_unit_id_idx" ON "news_item"("unit_id");

-- CreateIndex
CREATE INDEX "body_unit_id_idx" ON "body"("unit_id");

-- CreateIndex
CREATE INDEX "body_member_body_id_idx" ON "body_member"("body_id");

-- CreateIndex
CREATE INDEX "body_member_user_id_idx" ON "body_member"("user_id");

-- CreateIndex
CREATE INDEX "meeting_body_id_idx" ON "meeting"("body_id");

-- CreateIndex
CREATE INDEX "meeting_round_id_idx" ON "meeting"("round_id");

-- CreateIndex
CREATE INDEX "sitting_meeting_id_idx" ON "sitting"("meeting_id");

-- CreateIndex
CREATE INDEX "sitting_starts_at_idx" ON "sitting"("starts_at");

-- CreateIndex
CREATE INDEX "agenda_item_meeting_id_idx" ON "agenda_item"("meeting_id");

-- CreateIndex
CREATE INDEX "agenda_item_carried_from_id_idx" ON "agenda_item"("carried_from_id");

-- CreateIndex
CREATE INDEX "agenda_item_task_id_idx" ON "agenda_item"("task_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitee_token_hash_key" ON "invitee"("token_hash");

-- CreateIndex
CREATE INDEX "invitee_meeting_id_idx" ON "invitee"("meeting_id");

-- CreateIndex
CREATE INDEX "invitee_user_id_idx" ON "invitee"("user_id");

-- CreateIndex
CREATE INDEX "attendance_invitee_id_idx" ON "attendance"("invitee_id");

-- CreateIndex
CREATE INDEX "breakout_group_meeting_id_idx" ON "breakout_group"("meeting_id");

-- CreateIndex
CREATE INDEX "breakout_member_invitee_id_idx" ON "breakout_member"("invitee_id");

-- CreateIndex
CREATE INDEX "decision_meeting_id_idx" ON "decision"("meeting_id");

-- CreateIndex
CREATE INDEX "decision_agenda_item_id_idx" ON "decision"("agenda_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_body_id_year_number_key" ON "decision"("body_id", "year", "number");

-- CreateIndex
CREATE INDEX "minutes_remark_meeting_id_idx" ON "minutes_remark"("meeting_id");

-- CreateIndex
CREATE INDEX "minutes_erratum_meeting_id_idx" ON "minutes_erratum"("meeting_id");

-- CreateIndex
CREATE INDEX "hand_over_unit_id_idx" ON "hand_over"("unit_id");

-- CreateIndex
CREATE INDEX "hand_over_from_id_idx" ON "hand_over"("from_id");

-- CreateIndex
CREATE INDEX "hand_over_to_id_idx" ON "hand_over"("to_id");

-- CreateIndex
CREATE INDEX "hand_over_item_hand_over_id_idx" ON "hand_over_item"("hand_over_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_number_key" ON "plan"("number");

-- CreateIndex
CREATE INDEX "plan_unit_id_idx" ON "plan"("unit_id");

-- CreateIndex
CREATE INDEX "plan_merged_into_id_idx" ON "plan"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_round_id_unit_id_key" ON "plan"("round_id", "unit_id");

-- CreateIndex
CREATE INDEX "plan_item_plan_id_idx" ON "plan_item"("plan_id");

-- CreateIndex
CREATE INDEX "plan_item_measure_id_idx" ON "plan_item"("measure_id");

-- CreateIndex
CREATE INDEX "plan_item_moved_from_id_idx" ON "plan_item"("moved_from_id");

-- CreateIndex
CREATE INDEX "plan_item_partner_item_id_idx" ON "plan_item_partner"("item_id");

-- CreateIndex
CREATE INDEX "plan_item_partner_alumnus_id_idx" ON "plan_item_partner"("alumnus_id");

-- CreateIndex
CREATE INDEX "plan_skip_measure_id_idx" ON "plan_skip"("measure_id");

-- CreateIndex
CREATE INDEX "plan_comment_plan_id_idx" ON "plan_comment"("plan_id");

-- CreateIndex
CREATE INDEX "plan_comment_item_id_idx" ON "plan_comment"("item_id");

-- CreateIndex
CREATE INDEX "plan_edition_plan_id_number_idx" ON "plan_edition"("plan_id", "number");

-- CreateIndex
CREATE INDEX "plan_amendment_plan_id_idx" ON "plan_amendment"("plan_id");

-- CreateIndex
CREATE INDEX "plan_evidence_item_id_idx" ON "plan_evidence"("item_id");

-- CreateIndex
CREATE INDEX "synthesis_unit_id_idx" ON "synthesis"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "synthesis_round_id_unit_id_kind_key" ON "synthesis"("round_id", "unit_id", "kind");

-- CreateIndex
CREATE INDEX "round_previous_id_idx" ON "round"("previous_id");

-- CreateIndex
CREATE INDEX "direction_round_id_idx" ON "direction"("round_id");

-- CreateIndex
CREATE INDEX "measure_direction_id_idx" ON "measure"("direction_id");

-- CreateIndex
CREATE INDEX "milestone_round_id_idx" ON "milestone"("round_id");

-- CreateIndex
CREATE INDEX "milestone_meeting_id_idx" ON "milestone"("meeting_id");

-- CreateIndex
CREATE INDEX "round_unit_unit_id_idx" ON "round_unit"("unit_id");

-- CreateIndex
CREATE INDEX "milestone_unit_unit_id_idx" ON "milestone_unit"("unit_id");

-- CreateIndex
CREATE INDEX "deadline_act_milestone_id_unit_id_idx" ON "deadline_act"("milestone_id", "unit_id");

-- CreateIndex
CREATE INDEX "deadline_act_unit_id_idx" ON "deadline_act"("unit_id");

-- CreateIndex
CREATE INDEX "database_snapshot_milestone_id_unit_id_taken_at_idx" ON "database_snapshot"("milestone_id", "unit_id", "taken_at");

-- CreateIndex
CREATE INDEX "database_snapshot_unit_id_idx" ON "database_snapshot"("unit_id");

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "faculty_section" ADD CONSTRAINT "faculty_section_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_item" ADD CONSTRAINT "news_item_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_member" ADD CONSTRAINT "body_member_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "agenda_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitee" ADD CONSTRAINT "invitee_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "sitting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_invitee_id_fkey" FOREIGN KEY ("invitee_id") REFERENCES "invitee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "breakout_group" ADD CONSTRAINT "breakout_group_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "breakout_member" ADD CONSTRAINT "breakout_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "breakout_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "breakout_member" ADD CONSTRAINT "breakout_member_invitee_id_fkey" FOREIGN KEY ("invitee_id") REFERENCES "invitee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_remark" ADD CONSTRAINT "minutes_remark_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_erratum" ADD CONSTRAINT "minutes_erratum_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "appointment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "appointment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_item" ADD CONSTRAINT "hand_over_item_hand_over_id_fkey" FOREIGN KEY ("hand_over_id") REFERENCES "hand_over"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidentiality_promise" ADD CONSTRAINT "confidentiality_promise_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_moved_from_id_fkey" FOREIGN KEY ("moved_from_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_partner" ADD CONSTRAINT "plan_item_partner_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_partner" ADD CONSTRAINT "plan_item_partner_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_skip" ADD CONSTRAINT "plan_skip_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_skip" ADD CONSTRAINT "plan_skip_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_edition" ADD CONSTRAINT "plan_edition_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_amendment" ADD CONSTRAINT "plan_amendment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_evidence" ADD CONSTRAINT "plan_evidence_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_presence" ADD CONSTRAINT "plan_presence_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synthesis" ADD CONSTRAINT "synthesis_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synthesis" ADD CONSTRAINT "synthesis_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_document" ADD CONSTRAINT "round_document_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "direction" ADD CONSTRAINT "direction_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_direction_id_fkey" FOREIGN KEY ("direction_id") REFERENCES "direction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_unit" ADD CONSTRAINT "round_unit_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_unit" ADD CONSTRAINT "round_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_unit" ADD CONSTRAINT "milestone_unit_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_unit" ADD CONSTRAINT "milestone_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_act" ADD CONSTRAINT "deadline_act_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_act" ADD CONSTRAINT "deadline_act_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "database_snapshot" ADD CONSTRAINT "database_snapshot_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "database_snapshot" ADD CONSTRAINT "database_snapshot_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "graduate_count" ADD CONSTRAINT "graduate_count_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

