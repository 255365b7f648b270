-- CreateEnum
CREATE TYPE "ambassador_kind" AS ENUM ('ALUMNUS', 'STUDENT', 'FRIEND');

-- CreateEnum
CREATE TYPE "ambassador_status" AS ENUM ('NOMINATED', 'APPLIED', 'SCREENED', 'INVITED', 'SIGNED', 'ACTIVE', 'ON_LEAVE', 'EMERITUS', 'ENDED', 'REVOKED', 'DECLINED');

-- CreateEnum
CREATE TYPE "charter_kind" AS ENUM ('BYLAWS', 'CHARTER');

-- CreateEnum
CREATE TYPE "charter_status" AS ENUM ('DRAFT', 'CONSULTATION', 'ADOPTED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "activity_category" AS ENUM ('STUDENT_MEETING', 'EXCURSION', 'INTERNSHIP', 'HIRE', 'MENTORING', 'TALK', 'CEREMONY', 'ADMISSIONS', 'MEDIA', 'FUNDRAISING', 'EVENT', 'CONTENT', 'ATTENDANCE', 'OTHER');

-- CreateEnum
CREATE TYPE "activity_status" AS ENUM ('SELF_REPORTED', 'CONFIRMED', 'RETURNED', 'AUTOMATIC');

-- CreateEnum
CREATE TYPE "call_kind" AS ENUM ('HELPERS', 'HOST', 'SPEAKER', 'MENTOR', 'OTHER');

-- CreateEnum
CREATE TYPE "call_status" AS ENUM ('DRAFT', 'OPEN', 'CLOSED', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('CEREMONY', 'THEMATIC_MEETING', 'REUNION', 'FORUM', 'EXCURSION', 'WORKING_SESSION', 'ONLINE', 'OTHER');

-- CreateEnum
CREATE TYPE "event_status" AS ENUM ('DRAFT', 'PUBLISHED', 'POSTPONED', 'CANCELLED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "event_mode" AS ENUM ('ONSITE', 'ONLINE', 'HYBRID');

-- CreateEnum
CREATE TYPE "event_audience" AS ENUM ('EVERYBODY', 'ACCOUNTS', 'ALUMNI', 'AMBASSADORS', 'STUDENTS', 'STAFF');

-- CreateEnum
CREATE TYPE "waitlist_order" AS ENUM ('STRICT', 'FILL');

-- CreateEnum
CREATE TYPE "promotion" AS ENUM ('AUTO_CONFIRM', 'OFFER', 'MANUAL');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('TEXT', 'CHOICE', 'YES_NO');

-- CreateEnum
CREATE TYPE "event_role_kind" AS ENUM ('SPEAKER', 'HOST', 'MODERATOR', 'HELPER');

-- CreateEnum
CREATE TYPE "registration_status" AS ENUM ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'CANCELLED_BY_PERSON', 'CANCELLED_BY_OFFICE', 'EXPIRED', 'CHECKED_IN', 'NO_SHOW');

-- CreateEnum
CREATE TYPE "scan_kind" AS ENUM ('IN', 'UNDO');

-- CreateEnum
CREATE TYPE "scan_outcome" AS ENUM ('ADMITTED', 'REPEATED', 'UNDONE', 'REFUSED');

-- CreateEnum
CREATE TYPE "payment_means" AS ENUM ('INVOICE', 'ON_SITE');

-- CreateEnum
CREATE TYPE "opportunity_kind" AS ENUM ('JOB', 'INTERNSHIP', 'PRACTICE', 'EXCURSION', 'THESIS', 'PROJECT', 'TALK', 'VOLUNTEERING', 'SCHOLARSHIP');

-- CreateEnum
CREATE TYPE "opportunity_status" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'FILLED', 'EXPIRED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('SENT', 'SHORTLISTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "body_kind" ADD VALUE 'CHAPTER';

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "body_id" UUID;

-- CreateTable
CREATE TABLE "ambassador" (
    "id" UUID NOT NULL,
    "public_id" UUID NOT NULL,
    "status" "ambassador_status" NOT NULL,
    "kind" "ambassador_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "user_id" UUID,
    "alumnus_id" UUID,
    "unit_id" INTEGER,
    "country" TEXT,
    "city" TEXT,
    "theme" TEXT,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "motivation" TEXT,
    "nominated_by_id" UUID,
    "nomination_reason" TEXT,
    "token_hash" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "leave_until" DATE,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "is_ranked" BOOLEAN NOT NULL DEFAULT false,
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT,
    "appeal" TEXT,
    "appealed_at" TIMESTAMPTZ(6),
    "appeal_answer" TEXT,
    "appeal_decided_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ambassador_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ambassador_step" (
    "id" UUID NOT NULL,
    "ambassador_id" UUID NOT NULL,
    "from" "ambassador_status",
    "to" "ambassador_status" NOT NULL,
    "by_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ambassador_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charter_edition" (
    "id" UUID NOT NULL,
    "kind" "charter_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "charter_status" NOT NULL DEFAULT 'DRAFT',
    "titles" JSONB NOT NULL,
    "consult_until" DATE,
    "decision_id" UUID,
    "adopted_on" DATE,
    "hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "charter_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charter_clause" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "charter_clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause_comment" (
    "id" UUID NOT NULL,
    "clause_id" UUID NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(6),

    CONSTRAINT "clause_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charter_signature" (
    "id" UUID NOT NULL,
    "ambassador_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "typed_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "charter_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_page" (
    "body_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "country" TEXT,
    "is_published" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "body_page_pkey" PRIMARY KEY ("body_id")
);

-- CreateTable
CREATE TABLE "body_paper" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "file_key" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "body_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "alumnus_id" UUID,
    "ambassador_id" UUID,
    "name" TEXT NOT NULL,
    "category" "activity_category" NOT NULL,
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "minutes" INTEGER,
    "people_reached" INTEGER,
    "students_helped" INTEGER,
    "unit_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "evidence_url" TEXT,
    "evidence_key" TEXT,
    "status" "activity_status" NOT NULL DEFAULT 'SELF_REPORTED',
    "event_id" UUID,
    "call_id" UUID,
    "return_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "code" UUID NOT NULL,
    "user_id" UUID,
    "alumnus_id" UUID,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER,
    "event_id" UUID,
    "kind" "call_kind" NOT NULL,
    "status" "call_status" NOT NULL DEFAULT 'DRAFT',
    "titles" JSONB NOT NULL,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "place" TEXT,
    "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "starts_at" TIMESTAMPTZ(6),
    "ends_at" TIMESTAMPTZ(6),
    "sign_up_until" DATE,
    "place_count" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "thanked_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_sign_up" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(6),
    "has_come" BOOLEAN,

    CONSTRAINT "call_sign_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "event_kind" NOT NULL,
    "status" "event_status" NOT NULL DEFAULT 'DRAFT',
    "is_template" BOOLEAN NOT NULL DEFAULT false,
    "unit_id" INTEGER,
    "plan_item_id" UUID,
    "series_id" UUID,
    "titles" JSONB NOT NULL,
    "summaries" JSONB NOT NULL DEFAULT '{}',
    "descriptions" JSONB NOT NULL DEFAULT '{}',
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "zone" TEXT NOT NULL,
    "mode" "event_mode" NOT NULL DEFAULT 'ONSITE',
    "place" TEXT,
    "address" TEXT,
    "audience" "event_audience" NOT NULL DEFAULT 'EVERYBODY',
    "audience_unit_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "audience_from" INTEGER,
    "audience_to" INTEGER,
    "opens_at" TIMESTAMPTZ(6),
    "closes_at" TIMESTAMPTZ(6),
    "members_until" TIMESTAMPTZ(6),
    "cancel_until" TIMESTAMPTZ(6),
    "needs_approval" BOOLEAN NOT NULL DEFAULT false,
    "guests_most" INTEGER NOT NULL DEFAULT 0,
    "has_named_guests" BOOLEAN NOT NULL DEFAULT false,
    "capacity" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "waitlist_order" "waitlist_order" NOT NULL DEFAULT 'STRICT',
    "promotion" "promotion" NOT NULL DEFAULT 'OFFER',
    "freeze_minutes" INTEGER NOT NULL DEFAULT 180,
    "currency" TEXT,
    "payment_minutes" INTEGER NOT NULL DEFAULT 1440,
    "answers_kept_days" INTEGER NOT NULL DEFAULT 30,
    "feedback_prompts" JSONB NOT NULL DEFAULT '{}',
    "credit_minutes" INTEGER,
    "published_at" TIMESTAMPTZ(6),
    "cancelled_at" TIMESTAMPTZ(6),
    "status_reason" TEXT,
    "thanked_at" TIMESTAMPTZ(6),
    "closed_out_at" TIMESTAMPTZ(6),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_organizer" (
    "event_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,

    CONSTRAINT "event_organizer_pkey" PRIMARY KEY ("event_id","unit_id")
);

-- CreateTable
CREATE TABLE "event_link" (
    "event_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "note" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_link_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "event_session" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "titles" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL DEFAULT '{}',
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "place" TEXT,
    "is_slot" BOOLEAN NOT NULL DEFAULT false,
    "capacity" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "event_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_ticket" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "titles" JSONB NOT NULL,
    "amount_minor" BIGINT NOT NULL DEFAULT 0,
    "member_amount_minor" BIGINT,
    "capacity" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "event_ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_question" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" "question_kind" NOT NULL,
    "texts" JSONB NOT NULL,
    "options" JSONB NOT NULL DEFAULT '[]',
    "is_required" BOOLEAN NOT NULL DEFAULT false,
    "is_sensitive" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_role" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" "event_role_kind" NOT NULL,
    "user_id" UUID,
    "alumnus_id" UUID,
    "name" TEXT NOT NULL,
    "about" JSONB NOT NULL DEFAULT '{}',
    "is_public" BOOLEAN NOT NULL DEFAULT true,
    "is_at_door" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_photo" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "file_key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "captions" JSONB NOT NULL DEFAULT '{}',
    "agreed_by_id" UUID,
    "published_at" TIMESTAMPTZ(6),
    "objected_at" TIMESTAMPTZ(6),
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "session_id" UUID,
    "ticket_id" UUID,
    "user_id" UUID,
    "alumnus_id" UUID,
    "name" TEXT NOT NULL,
    "email" CITEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "status" "registration_status" NOT NULL,
    "party_size" INTEGER NOT NULL DEFAULT 1,
    "would_come_alone" BOOLEAN NOT NULL DEFAULT false,
    "is_online" BOOLEAN NOT NULL DEFAULT false,
    "is_walk_in" BOOLEAN NOT NULL DEFAULT false,
    "waitlisted_at" TIMESTAMPTZ(6),
    "jumped_at" TIMESTAMPTZ(6),
    "jump_reason" TEXT,
    "offered_at" TIMESTAMPTZ(6),
    "held_until" TIMESTAMPTZ(6),
    "has_missed_offer" BOOLEAN NOT NULL DEFAULT false,
    "skip_reason" TEXT,
    "confirmed_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT,
    "amount_minor" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_step" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "from" "registration_status",
    "to" "registration_status" NOT NULL,
    "by_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_answer" (
    "registration_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "registration_answer_pkey" PRIMARY KEY ("registration_id","question_id")
);

-- CreateTable
CREATE TABLE "admission" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "code" UUID NOT NULL,
    "checked_in_at" TIMESTAMPTZ(6),

    CONSTRAINT "admission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scan" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "admission_id" UUID,
    "kind" "scan_kind" NOT NULL,
    "outcome" "scan_outcome" NOT NULL,
    "device" TEXT NOT NULL,
    "by_id" UUID,
    "scanned_at" TIMESTAMPTZ(6) NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "means" "payment_means" NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "refunded_minor" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "paid_at" TIMESTAMPTZ(6),
    "received_by_id" UUID,
    "receipt_year" INTEGER,
    "receipt_number" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_counter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "receipt_counter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "event_feedback" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity" (
    "id" UUID NOT NULL,
    "kind" "opportunity_kind" NOT NULL,
    "status" "opportunity_status" NOT NULL DEFAULT 'DRAFT',
    "poster_id" UUID,
    "poster_name" TEXT NOT NULL,
    "shows_poster" BOOLEAN NOT NULL DEFAULT true,
    "employer" TEXT NOT NULL,
    "employer_url" TEXT,
    "employer_verified_at" TIMESTAMPTZ(6),
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "country" TEXT,
    "city" TEXT,
    "is_remote" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE,
    "ends_on" DATE,
    "place_count" INTEGER,
    "pay" TEXT,
    "unit_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "programme" TEXT,
    "apply_url" TEXT,
    "apply_until" DATE,
    "expires_on" DATE,
    "published_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),
    "return_reason" TEXT,
    "event_id" UUID,
    "transport" TEXT,
    "safety" TEXT,
    "needs_ids" BOOLEAN NOT NULL DEFAULT false,
    "click_count" INTEGER NOT NULL DEFAULT 0,
    "outcome_asked_at" TIMESTAMPTZ(6),
    "taken_count" INTEGER,
    "outcome_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "cv_name" TEXT,
    "cv_key" TEXT,
    "status" "application_status" NOT NULL DEFAULT 'SENT',
    "answer" TEXT,
    "agreed_at" TIMESTAMPTZ(6) NOT NULL,
    "answered_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity_report" (
    "id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "by_id" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(6),
    "handled_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "opportunity_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ambassador_public_id_key" ON "ambassador"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "ambassador_token_hash_key" ON "ambassador"("token_hash");

-- CreateIndex
CREATE INDEX "ambassador_user_id_idx" ON "ambassador"("user_id");

-- CreateIndex
CREATE INDEX "ambassador_alumnus_id_idx" ON "ambassador"("alumnus_id");

-- CreateIndex
CREATE INDEX "ambassador_unit_id_idx" ON "ambassador"("unit_id");

-- CreateIndex
CREATE INDEX "ambassador_step_ambassador_id_idx" ON "ambassador_step"("ambassador_id");

-- CreateIndex
CREATE INDEX "charter_edition_decision_id_idx" ON "charter_edition"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "charter_edition_kind_number_key" ON "charter_edition"("kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "charter_clause_edition_id_position_key" ON "charter_clause"("edition_id", "position");

-- CreateIndex
CREATE INDEX "clause_comment_clause_id_idx" ON "clause_comment"("clause_id");

-- CreateIndex
CREATE INDEX "clause_comment_by_id_idx" ON "clause_comment"("by_id");

-- CreateIndex
CREATE INDEX "charter_signature_edition_id_idx" ON "charter_signature"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "charter_signature_ambassador_id_edition_id_key" ON "charter_signature"("ambassador_id", "edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "body_page_slug_key" ON "body_page"("slug");

-- CreateIndex
CREATE INDEX "body_paper_body_id_idx" ON "body_paper"("body_id");

-- CreateIndex
CREATE INDEX "activity_user_id_idx" ON "activity"("user_id");

-- CreateIndex
CREATE INDEX "activity_alumnus_id_idx" ON "activity"("alumnus_id");

-- CreateIndex
CREATE INDEX "activity_ambassador_id_idx" ON "activity"("ambassador_id");

-- CreateIndex
CREATE INDEX "activity_event_id_idx" ON "activity"("event_id");

-- CreateIndex
CREATE INDEX "activity_call_id_idx" ON "activity"("call_id");

-- CreateIndex
CREATE INDEX "activity_starts_on_idx" ON "activity"("starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_key" ON "certificate"("code");

-- CreateIndex
CREATE INDEX "certificate_user_id_idx" ON "certificate"("user_id");

-- CreateIndex
CREATE INDEX "certificate_alumnus_id_idx" ON "certificate"("alumnus_id");

-- CreateIndex
CREATE INDEX "call_unit_id_idx" ON "call"("unit_id");

-- CreateIndex
CREATE INDEX "call_event_id_idx" ON "call"("event_id");

-- CreateIndex
CREATE INDEX "call_sign_up_call_id_idx" ON "call_sign_up"("call_id");

-- CreateIndex
CREATE INDEX "call_sign_up_user_id_idx" ON "call_sign_up"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_unit_id_idx" ON "event"("unit_id");

-- CreateIndex
CREATE INDEX "event_plan_item_id_idx" ON "event"("plan_item_id");

-- CreateIndex
CREATE INDEX "event_series_id_idx" ON "event"("series_id");

-- CreateIndex
CREATE INDEX "event_starts_at_idx" ON "event"("starts_at");

-- CreateIndex
CREATE INDEX "event_organizer_unit_id_idx" ON "event_organizer"("unit_id");

-- CreateIndex
CREATE INDEX "event_session_event_id_idx" ON "event_session"("event_id");

-- CreateIndex
CREATE INDEX "event_ticket_event_id_idx" ON "event_ticket"("event_id");

-- CreateIndex
CREATE INDEX "event_question_event_id_idx" ON "event_question"("event_id");

-- CreateIndex
CREATE INDEX "event_role_event_id_idx" ON "event_role"("event_id");

-- CreateIndex
CREATE INDEX "event_role_user_id_idx" ON "event_role"("user_id");

-- CreateIndex
CREATE INDEX "event_role_alumnus_id_idx" ON "event_role"("alumnus_id");

-- CreateIndex
CREATE INDEX "event_photo_event_id_idx" ON "event_photo"("event_id");

-- CreateIndex
CREATE INDEX "registration_event_id_status_idx" ON "registration"("event_id", "status");

-- CreateIndex
CREATE INDEX "registration_session_id_idx" ON "registration"("session_id");

-- CreateIndex
CREATE INDEX "registration_ticket_id_idx" ON "registration"("ticket_id");

-- CreateIndex
CREATE INDEX "registration_user_id_idx" ON "registration"("user_id");

-- CreateIndex
CREATE INDEX "registration_alumnus_id_idx" ON "registration"("alumnus_id");

-- CreateIndex
CREATE INDEX "registration_step_registration_id_idx" ON "registration_step"("registration_id");

-- CreateIndex
CREATE INDEX "registration_answer_question_id_idx" ON "registration_answer"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "admission_code_key" ON "admission"("code");

-- CreateIndex
CREATE UNIQUE INDEX "admission_registration_id_position_key" ON "admission"("registration_id", "position");

-- CreateIndex
CREATE INDEX "scan_event_id_idx" ON "scan"("event_id");

-- CreateIndex
CREATE INDEX "scan_admission_id_idx" ON "scan"("admission_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_reference_key" ON "payment"("reference");

-- CreateIndex
CREATE INDEX "payment_registration_id_idx" ON "payment"("registration_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_receipt_year_receipt_number_key" ON "payment"("receipt_year", "receipt_number");

-- CreateIndex
CREATE UNIQUE INDEX "event_feedback_registration_id_key" ON "event_feedback"("registration_id");

-- CreateIndex
CREATE INDEX "event_feedback_event_id_idx" ON "event_feedback"("event_id");

-- CreateIndex
CREATE INDEX "opportunity_poster_id_idx" ON "opportunity"("poster_id");

-- CreateIndex
CREATE INDEX "opportunity_event_id_idx" ON "opportunity"("event_id");

-- CreateIndex
CREATE INDEX "opportunity_status_expires_on_idx" ON "opportunity"("status", "expires_on");

-- CreateIndex
CREATE INDEX "application_user_id_idx" ON "application"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_opportunity_id_user_id_key" ON "application"("opportunity_id", "user_id");

-- CreateIndex
CREATE INDEX "opportunity_report_opportunity_id_idx" ON "opportunity_report"("opportunity_id");

-- CreateIndex
CREATE INDEX "opportunity_report_by_id_idx" ON "opportunity_report"("by_id");

-- CreateIndex
CREATE INDEX "task_body_id_idx" ON "task"("body_id");

-- AddForeignKey
ALTER TABLE "ambassador" ADD CONSTRAINT "ambassador_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ambassador" ADD CONSTRAINT "ambassador_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ambassador" ADD CONSTRAINT "ambassador_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ambassador_step" ADD CONSTRAINT "ambassador_step_ambassador_id_fkey" FOREIGN KEY ("ambassador_id") REFERENCES "ambassador"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charter_edition" ADD CONSTRAINT "charter_edition_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charter_clause" ADD CONSTRAINT "charter_clause_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "charter_edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause_comment" ADD CONSTRAINT "clause_comment_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "charter_clause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charter_signature" ADD CONSTRAINT "charter_signature_ambassador_id_fkey" FOREIGN KEY ("ambassador_id") REFERENCES "ambassador"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charter_signature" ADD CONSTRAINT "charter_signature_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "charter_edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_page" ADD CONSTRAINT "body_page_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_paper" ADD CONSTRAINT "body_paper_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_sign_up" ADD CONSTRAINT "call_sign_up_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_sign_up" ADD CONSTRAINT "call_sign_up_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_plan_item_id_fkey" FOREIGN KEY ("plan_item_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_organizer" ADD CONSTRAINT "event_organizer_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_organizer" ADD CONSTRAINT "event_organizer_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_link" ADD CONSTRAINT "event_link_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_session" ADD CONSTRAINT "event_session_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_ticket" ADD CONSTRAINT "event_ticket_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_question" ADD CONSTRAINT "event_question_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_role" ADD CONSTRAINT "event_role_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_role" ADD CONSTRAINT "event_role_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_role" ADD CONSTRAINT "event_role_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_photo" ADD CONSTRAINT "event_photo_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "event_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "event_ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_step" ADD CONSTRAINT "registration_step_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_answer" ADD CONSTRAINT "registration_answer_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_answer" ADD CONSTRAINT "registration_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "event_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission" ADD CONSTRAINT "admission_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan" ADD CONSTRAINT "scan_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan" ADD CONSTRAINT "scan_admission_id_fkey" FOREIGN KEY ("admission_id") REFERENCES "admission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_feedback" ADD CONSTRAINT "event_feedback_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_feedback" ADD CONSTRAINT "event_feedback_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_poster_id_fkey" FOREIGN KEY ("poster_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity_report" ADD CONSTRAINT "opportunity_report_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

