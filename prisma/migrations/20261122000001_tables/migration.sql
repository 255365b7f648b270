-- The tables, as prisma/models says. Extensions first: citext is a column type.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;


-- CreateEnum
CREATE TYPE "source" AS ENUM ('IMPORT', 'PERSON', 'STAFF', 'SSO', 'DEMO');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "name_kind" AS ENUM ('LEGAL', 'BIRTH', 'PREVIOUS', 'PREFERRED', 'TRANSLITERATED', 'MARRIED');

-- CreateEnum
CREATE TYPE "degree_level" AS ENUM ('BACHELOR', 'MASTER', 'SPECIALIST', 'DOCTORATE', 'POSTGRADUATE');

-- CreateEnum
CREATE TYPE "degree_outcome" AS ENUM ('GRADUATED', 'NOT_GRADUATED', 'EXCHANGE', 'HONORARY');

-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('EMAIL', 'PHONE', 'ADDRESS');

-- CreateEnum
CREATE TYPE "affiliation_kind" AS ENUM ('ALUMNUS', 'STUDENT', 'STAFF', 'FRIEND', 'DONOR', 'PARENT', 'HONORARY');

-- CreateEnum
CREATE TYPE "export_status" AS ENUM ('QUEUED', 'READY', 'FAILED');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('UPLOADED', 'ANALYSED', 'DRY_RUNNING', 'DRY_RUN', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "row_class" AS ENUM ('NEW', 'SAME', 'UPDATE', 'AMBIGUOUS', 'DUPLICATE_IN_FILE', 'INVALID', 'OUT_OF_SCOPE', 'SUPPRESSED');

-- CreateEnum
CREATE TYPE "row_decision" AS ENUM ('SAME_PERSON', 'DIFFERENT_PEOPLE', 'LATER');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('ADMINISTRATOR', 'CENTRAL_OFFICE', 'AUDITOR');

-- CreateEnum
CREATE TYPE "office" AS ENUM ('COORDINATOR', 'DEPUTY', 'ASSISTANT');

-- CreateEnum
CREATE TYPE "mail_status" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'UNCONFIRMED', 'FAILED');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('UNIVERSITY', 'FACULTY', 'INSTITUTE', 'DEPARTMENT', 'COLLEGE', 'CHAPTER');

-- CreateEnum
CREATE TYPE "succession_kind" AS ENUM ('MERGED', 'SPLIT', 'CLOSED');

-- CreateTable
CREATE TABLE "alumnus" (
    "id" UUID NOT NULL,
    "birth_on" DATE,
    "birth_precision" "date_precision",
    "preferred_language" TEXT,
    "is_deceased" BOOLEAN NOT NULL DEFAULT false,
    "deceased_on" DATE,
    "note" TEXT,
    "unit_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "last_confirmed_at" TIMESTAMPTZ(6),
    "last_touched_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" "source" NOT NULL,
    "import_id" UUID,
    "created_by_id" UUID,

    CONSTRAINT "alumnus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alumnus_name" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "kind" "name_kind" NOT NULL,
    "given" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "patronymic" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "name_key" TEXT NOT NULL,
    "skeleton" TEXT NOT NULL,
    "search_words" TEXT NOT NULL,
    "key_version" INTEGER NOT NULL,
    "source" "source" NOT NULL,
    "import_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alumnus_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "degree" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "unit_name_at_time" TEXT NOT NULL,
    "programme" TEXT,
    "level" "degree_level",
    "language_line" TEXT,
    "form" TEXT,
    "entry_year" INTEGER,
    "graduation_year" INTEGER,
    "diploma_number" TEXT,
    "diploma_on" DATE,
    "outcome" "degree_outcome" NOT NULL DEFAULT 'GRADUATED',
    "source" "source" NOT NULL,
    "import_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "degree_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_point" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "kind" "contact_kind" NOT NULL,
    "value" TEXT NOT NULL,
    "typed" TEXT,
    "city" TEXT,
    "country" TEXT,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "verified_at" TIMESTAMPTZ(6),
    "bounced_at" TIMESTAMPTZ(6),
    "confirmed_at" TIMESTAMPTZ(6),
    "source" "source" NOT NULL,
    "import_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "employer" TEXT,
    "position" TEXT,
    "started_on" DATE,
    "ended_on" DATE,
    "confirmed_at" TIMESTAMPTZ(6),
    "source" "source" NOT NULL,
    "import_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_number" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "source" "source" NOT NULL,
    "import_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "kind" "affiliation_kind" NOT NULL,
    "unit_id" INTEGER,
    "started_on" DATE,
    "ended_on" DATE,
    "source" "source" NOT NULL,
    "import_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alumnus_search" (
    "alumnus_id" UUID NOT NULL,
    "unit_ids" INTEGER[],
    "words" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "facets" TEXT[],

    CONSTRAINT "alumnus_search_pkey" PRIMARY KEY ("alumnus_id")
);

-- CreateTable
CREATE TABLE "unit_statistic" (
    "unit_id" INTEGER NOT NULL,
    "facet" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "unit_statistic_pkey" PRIMARY KEY ("unit_id","facet")
);

-- CreateTable
CREATE TABLE "unit_statistic_delta" (
    "id" BIGSERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "facet" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "unit_statistic_delta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "export_status" NOT NULL DEFAULT 'QUEUED',
    "row_count" INTEGER,
    "storage_key" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER,
    "status" "import_status" NOT NULL DEFAULT 'UPLOADED',
    "file_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "sample" JSONB,
    "options" JSONB,
    "problem" TEXT,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(6),
    "undone_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],
    "parsed" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "class" "row_class",
    "decision" "row_decision",
    "alumnus_id" UUID,
    "person_row" INTEGER,
    "score" INTEGER,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "applied_at" TIMESTAMPTZ(6),
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","row")
);

-- CreateTable
CREATE TABLE "import_change" (
    "id" BIGSERIAL NOT NULL,
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER,
    "header" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(6),
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "alumnus_id" UUID,
    "disabled_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "token_hash" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(6),
    "reason" TEXT,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "office" "office" NOT NULL DEFAULT 'COORDINATOR',
    "act" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "ended_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT,
    "unit_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "import_id" UUID,
    "request_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_detail" (
    "entry_id" BIGINT NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "audit_detail_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "status" "mail_status" NOT NULL DEFAULT 'QUEUED',
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_ends_at" TIMESTAMPTZ(6) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "parent_id" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE,
    "valid_to" DATE,
    "email" TEXT,
    "website" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_name" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "names" JSONB NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "unit_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_succession" (
    "id" UUID NOT NULL,
    "predecessor_id" INTEGER NOT NULL,
    "successor_id" INTEGER NOT NULL,
    "kind" "succession_kind" NOT NULL,
    "act" TEXT,
    "effective_on" DATE NOT NULL,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_rollup" (
    "unit_id" INTEGER NOT NULL,
    "current_id" INTEGER NOT NULL,

    CONSTRAINT "unit_rollup_pkey" PRIMARY KEY ("unit_id","current_id")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "names" JSONB NOT NULL,
    "short_name" TEXT NOT NULL,
    "office_names" JSONB NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "zone" TEXT NOT NULL DEFAULT 'Etc/UTC',
    "brand_hue" INTEGER NOT NULL DEFAULT 160,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alumnus_import_id_created_at_idx" ON "alumnus"("import_id", "created_at");

-- CreateIndex
CREATE INDEX "alumnus_name_alumnus_id_idx" ON "alumnus_name"("alumnus_id");

-- CreateIndex
CREATE INDEX "alumnus_name_skeleton_alumnus_id_idx" ON "alumnus_name"("skeleton", "alumnus_id");

-- CreateIndex
CREATE INDEX "degree_alumnus_id_idx" ON "degree"("alumnus_id");

-- CreateIndex
CREATE INDEX "degree_unit_id_idx" ON "degree"("unit_id");

-- CreateIndex
CREATE INDEX "contact_point_kind_value_idx" ON "contact_point"("kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "contact_point_alumnus_id_kind_value_key" ON "contact_point"("alumnus_id", "kind", "value");

-- CreateIndex
CREATE INDEX "employment_alumnus_id_idx" ON "employment"("alumnus_id");

-- CreateIndex
CREATE INDEX "external_number_system_value_idx" ON "external_number"("system", "value");

-- CreateIndex
CREATE UNIQUE INDEX "external_number_alumnus_id_system_value_key" ON "external_number"("alumnus_id", "system", "value");

-- CreateIndex
CREATE INDEX "affiliation_alumnus_id_idx" ON "affiliation"("alumnus_id");

-- CreateIndex
CREATE INDEX "affiliation_unit_id_idx" ON "affiliation"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_user_id_name_key" ON "saved_view"("user_id", "name");

-- CreateIndex
CREATE INDEX "export_user_id_idx" ON "export"("user_id");

-- CreateIndex
CREATE INDEX "import_unit_id_created_at_idx" ON "import"("unit_id", "created_at");

-- CreateIndex
CREATE INDEX "import_row_import_id_class_row_idx" ON "import_row"("import_id", "class", "row");

-- CreateIndex
CREATE INDEX "import_row_import_id_alumnus_id_idx" ON "import_row"("import_id", "alumnus_id");

-- CreateIndex
CREATE INDEX "import_change_import_id_alumnus_id_idx" ON "import_change"("import_id", "alumnus_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_unit_id_header_key" ON "import_mapping"("unit_id", "header");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_alumnus_id_key" ON "user_account"("alumnus_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_token_expires_at_idx" ON "sign_in_token"("expires_at");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "appointment_user_id_idx" ON "appointment"("user_id");

-- CreateIndex
CREATE INDEX "appointment_unit_id_idx" ON "appointment"("unit_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_subject_id_id_idx" ON "audit_entry"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- CreateIndex
CREATE INDEX "rate_limit_window_ends_at_idx" ON "rate_limit"("window_ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_name_unit_id_idx" ON "unit_name"("unit_id");

-- CreateIndex
CREATE INDEX "unit_succession_successor_id_idx" ON "unit_succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_succession_predecessor_id_successor_id_key" ON "unit_succession"("predecessor_id", "successor_id");

-- AddForeignKey
ALTER TABLE "alumnus_name" ADD CONSTRAINT "alumnus_name_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "degree" ADD CONSTRAINT "degree_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "degree" ADD CONSTRAINT "degree_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_number" ADD CONSTRAINT "external_number_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_detail" ADD CONSTRAINT "audit_detail_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_succession" ADD CONSTRAINT "unit_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

