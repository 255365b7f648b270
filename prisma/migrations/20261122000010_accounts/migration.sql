-- CreateEnum
CREATE TYPE "claim_status" AS ENUM ('STARTED', 'EMAIL_PROVED', 'CLAIM_PENDING', 'CLAIM_AMBIGUOUS', 'INFO_REQUESTED', 'VERIFIED', 'REFUSED', 'APPEALED', 'WITHDRAWN', 'REVERSED');

-- CreateEnum
CREATE TYPE "claim_means" AS ENUM ('INVITATION', 'EMAIL_ON_RECORD', 'EVIDENCE', 'SINGLE_SIGN_ON', 'COORDINATOR', 'CLASS_CODE');

-- CreateEnum
CREATE TYPE "invitation_channel" AS ENUM ('EMAIL', 'LETTER');

-- CreateEnum
CREATE TYPE "purpose" AS ENUM ('COMMUNICATION', 'NEWSLETTER', 'EVENTS', 'FUNDRAISING', 'MENTORING', 'DIRECTORY', 'SURVEYS', 'PROFILING', 'PHOTO', 'TRANSFER');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('EMAIL', 'PHONE', 'POST', 'SMS', 'IN_APP');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('CONSENT', 'LEGITIMATE_INTEREST', 'CONTRACT', 'LEGAL_OBLIGATION');

-- CreateEnum
CREATE TYPE "consent_act" AS ENUM ('GIVEN', 'REFUSED', 'WITHDRAWN', 'OBJECTED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "consent_source" AS ENUM ('FORM', 'LINK', 'IMPORT', 'PAPER', 'PHONE', 'SINGLE_SIGN_ON');

-- CreateEnum
CREATE TYPE "privacy_request_kind" AS ENUM ('ACCESS', 'PORTABILITY', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION');

-- CreateEnum
CREATE TYPE "privacy_request_status" AS ENUM ('OPEN', 'DONE', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "offer" AS ENUM ('MENTORING', 'GUEST_LECTURE', 'INTERNSHIP', 'EXCURSION_HOST', 'AMBASSADOR');

-- CreateEnum
CREATE TYPE "profile_item" AS ENUM ('NAME', 'FORMER_NAME', 'PHOTO', 'DEGREE', 'UNIT', 'COUNTRY', 'CITY', 'ADDRESS', 'EMAIL', 'PHONE', 'BIRTHDAY', 'EMPLOYMENT', 'SKILLS', 'LANGUAGES', 'OPEN_TO');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('ONLY_ME', 'OFFICE', 'MY_GROUPS', 'VERIFIED_ALUMNI', 'PUBLIC');

-- CreateEnum
CREATE TYPE "correction_subject" AS ENUM ('DEGREE', 'LEGAL_NAME');

-- CreateEnum
CREATE TYPE "correction_status" AS ENUM ('PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "affiliation_kind" ADD VALUE 'PRE_ALUMNUS';

-- AlterTable
ALTER TABLE "alumnus" ADD COLUMN     "informed_at" TIMESTAMPTZ(6),
ADD COLUMN     "informed_how" TEXT,
ADD COLUMN     "restricted_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "device" TEXT,
ADD COLUMN     "means" TEXT NOT NULL DEFAULT 'email',
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "detail_hash" TEXT;

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "alumnus_id" UUID,
ADD COLUMN     "ground" TEXT NOT NULL DEFAULT 'service';

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "is_sensitive" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "status" "claim_status" NOT NULL DEFAULT 'STARTED',
    "user_id" UUID,
    "email" CITEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "patronymic" TEXT,
    "current_family" TEXT,
    "unit_id" INTEGER,
    "graduation_year" INTEGER,
    "birth_on" DATE,
    "diploma_number" TEXT,
    "student_number" TEXT,
    "unit_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "invitation_id" UUID,
    "token_hash" TEXT,
    "token_expires_at" TIMESTAMPTZ(6),
    "proved_at" TIMESTAMPTZ(6),
    "alumnus_id" UUID,
    "means" "claim_means",
    "score" INTEGER,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "question" TEXT,
    "answer" TEXT,
    "refusal" TEXT,
    "appeal" TEXT,
    "escalated_at" TIMESTAMPTZ(6),
    "decided_at" TIMESTAMPTZ(6),
    "decided_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "channel" "invitation_channel" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "code_hash" TEXT,
    "batch_id" UUID NOT NULL,
    "unit_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(6),
    "opened_at" TIMESTAMPTZ(6),
    "used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_code" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "programme" TEXT,
    "graduation_year" INTEGER NOT NULL,
    "use_count" INTEGER NOT NULL DEFAULT 0,
    "most_uses" INTEGER NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "class_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_basis" (
    "purpose" "purpose" NOT NULL,
    "channel" "channel" NOT NULL,
    "basis" "basis" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "legal_basis_pkey" PRIMARY KEY ("purpose","channel")
);

-- CreateTable
CREATE TABLE "consent_wording" (
    "id" UUID NOT NULL,
    "purpose" "purpose" NOT NULL,
    "version" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "consent_wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_entry" (
    "id" BIGSERIAL NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "purpose" "purpose" NOT NULL,
    "channel" "channel" NOT NULL,
    "basis" "basis" NOT NULL,
    "act" "consent_act" NOT NULL,
    "wording_id" UUID,
    "language" TEXT,
    "source" "consent_source" NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "consent_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authenticator" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "last_step" BIGINT,
    "confirmed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authenticator_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(6),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_device" (
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("user_id","token_hash")
);

-- CreateTable
CREATE TABLE "email_change" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "old_email" CITEXT NOT NULL,
    "new_email" CITEXT NOT NULL,
    "old_token_hash" TEXT NOT NULL,
    "new_token_hash" TEXT NOT NULL,
    "old_confirmed_at" TIMESTAMPTZ(6),
    "new_confirmed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "done_at" TIMESTAMPTZ(6),
    "cancelled_at" TIMESTAMPTZ(6),

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "day" DATE NOT NULL,
    "last_entry_id" BIGINT NOT NULL,
    "entry_count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "privacy_request" (
    "id" UUID NOT NULL,
    "kind" "privacy_request_kind" NOT NULL,
    "status" "privacy_request_status" NOT NULL DEFAULT 'OPEN',
    "alumnus_id" UUID,
    "user_id" UUID,
    "message" TEXT,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "extension" TEXT,
    "outcome" TEXT,
    "done_at" TIMESTAMPTZ(6),
    "done_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "privacy_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_copy" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "status" "export_status" NOT NULL DEFAULT 'QUEUED',
    "storage_key" TEXT,
    "byte_size" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "data_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppression" (
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "erasure_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "kept" JSONB NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erased_figure" (
    "unit_id" INTEGER NOT NULL,
    "facet" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "erased_figure_pkey" PRIMARY KEY ("unit_id","facet")
);

-- CreateTable
CREATE TABLE "retention_rule" (
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "retention_rule_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "profile" (
    "alumnus_id" UUID NOT NULL,
    "public_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "is_listed" BOOLEAN NOT NULL DEFAULT true,
    "photo_key" TEXT,
    "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "open_to" "offer"[] DEFAULT ARRAY[]::"offer"[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("alumnus_id")
);

-- CreateTable
CREATE TABLE "visibility" (
    "alumnus_id" UUID NOT NULL,
    "item" "profile_item" NOT NULL,
    "audience" "audience" NOT NULL,
    "set_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visibility_pkey" PRIMARY KEY ("alumnus_id","item")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "alumnus_id" UUID NOT NULL,
    "subject" "correction_subject" NOT NULL,
    "row_id" UUID,
    "proposed" JSONB NOT NULL,
    "message" TEXT,
    "status" "correction_status" NOT NULL DEFAULT 'PENDING',
    "unit_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "decided_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_entry" (
    "alumnus_id" UUID NOT NULL,
    "audience" "audience" NOT NULL,
    "public_id" UUID NOT NULL,
    "unit_ids" INTEGER[],
    "words" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "facets" TEXT[],
    "card" JSONB NOT NULL,

    CONSTRAINT "directory_entry_pkey" PRIMARY KEY ("alumnus_id","audience")
);

-- CreateTable
CREATE TABLE "relay_message" (
    "id" UUID NOT NULL,
    "from_id" UUID,
    "to_id" UUID NOT NULL,
    "in_reply_to_id" UUID,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),
    "answered_at" TIMESTAMPTZ(6),
    "reminded_at" TIMESTAMPTZ(6),
    "reported_at" TIMESTAMPTZ(6),
    "report_reason" TEXT,
    "handled_at" TIMESTAMPTZ(6),
    "handled_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "relay_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block" (
    "by_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "block_pkey" PRIMARY KEY ("by_id","blocked_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "claim_token_hash_key" ON "claim"("token_hash");

-- CreateIndex
CREATE INDEX "claim_status_created_at_idx" ON "claim"("status", "created_at");

-- CreateIndex
CREATE INDEX "claim_user_id_idx" ON "claim"("user_id");

-- CreateIndex
CREATE INDEX "claim_alumnus_id_idx" ON "claim"("alumnus_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_hash_key" ON "invitation"("code_hash");

-- CreateIndex
CREATE INDEX "invitation_alumnus_id_idx" ON "invitation"("alumnus_id");

-- CreateIndex
CREATE INDEX "invitation_batch_id_idx" ON "invitation"("batch_id");

-- CreateIndex
CREATE INDEX "invitation_expires_at_idx" ON "invitation"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "class_code_code_key" ON "class_code"("code");

-- CreateIndex
CREATE INDEX "class_code_unit_id_idx" ON "class_code"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_wording_purpose_version_key" ON "consent_wording"("purpose", "version");

-- CreateIndex
CREATE INDEX "consent_entry_alumnus_id_purpose_channel_id_idx" ON "consent_entry"("alumnus_id", "purpose", "channel", "id");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_code_hash_key" ON "recovery_code"("user_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "email_change_old_token_hash_key" ON "email_change"("old_token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "email_change_new_token_hash_key" ON "email_change"("new_token_hash");

-- CreateIndex
CREATE INDEX "email_change_user_id_idx" ON "email_change"("user_id");

-- CreateIndex
CREATE INDEX "email_change_expires_at_idx" ON "email_change"("expires_at");

-- CreateIndex
CREATE INDEX "privacy_request_status_due_at_idx" ON "privacy_request"("status", "due_at");

-- CreateIndex
CREATE INDEX "privacy_request_alumnus_id_idx" ON "privacy_request"("alumnus_id");

-- CreateIndex
CREATE INDEX "data_copy_user_id_idx" ON "data_copy"("user_id");

-- CreateIndex
CREATE INDEX "suppression_erasure_id_idx" ON "suppression"("erasure_id");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_alumnus_id_key" ON "erasure"("alumnus_id");

-- CreateIndex
CREATE UNIQUE INDEX "profile_public_id_key" ON "profile"("public_id");

-- CreateIndex
CREATE INDEX "correction_alumnus_id_idx" ON "correction"("alumnus_id");

-- CreateIndex
CREATE INDEX "correction_status_created_at_idx" ON "correction"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "directory_entry_public_id_audience_key" ON "directory_entry"("public_id", "audience");

-- CreateIndex
CREATE INDEX "relay_message_to_id_sent_at_idx" ON "relay_message"("to_id", "sent_at");

-- CreateIndex
CREATE INDEX "relay_message_from_id_sent_at_idx" ON "relay_message"("from_id", "sent_at");

-- CreateIndex
CREATE INDEX "mail_alumnus_id_idx" ON "mail"("alumnus_id");

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_code" ADD CONSTRAINT "class_code_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_entry" ADD CONSTRAINT "consent_entry_wording_id_fkey" FOREIGN KEY ("wording_id") REFERENCES "consent_wording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visibility" ADD CONSTRAINT "visibility_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_alumnus_id_fkey" FOREIGN KEY ("alumnus_id") REFERENCES "alumnus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

