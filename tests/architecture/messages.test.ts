import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { sourceFiles } from "./source-files";

/** What whole numbers need in each language; a decimal takes `other`. */
const PLURALS: Record<Locale, readonly string[]> = {
  en: ["one", "other"],
  ro: ["one", "few", "other"],
  ru: ["one", "few", "many", "other"],
  bg: ["one", "other"],
};

/**
 * Keys whose last part is chosen by a stored value, in files that never write the whole key: namespace and beginning
 * of the key, with the reason.
 */
const CHOSEN_BY_VALUE: Record<string, string> = {
  "common.errors.": "the reason of a DomainError (components/forms/action-form.tsx)",
  "common.problems.": "the code of a validator (lib/platform/input)",
  "audit.actions.": "the name of an action, as the audit holds it (components/audit/action-text.ts)",
};

const locales = Object.keys(LOCALES) as Locale[];
const flat = Object.fromEntries(
  locales.map((locale) => [locale, new Map(leaves(messages[locale]))]),
) as Record<Locale, Map<string, string>>;

function leaves(tree: object, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );
}

/** Every element of a parsed message, however deep. */
function elements(message: readonly MessageFormatElement[]): MessageFormatElement[] {
  return message.flatMap((element) => {
    if (isTagElement(element)) return [element, ...elements(element.children)];
    if (!isPluralElement(element) && !isSelectElement(element)) return [element];
    return [element, ...Object.values(element.options).flatMap(({ value }) => elements(value))];
  });
}

const argumentsOf = (text: string) =>
  [
    ...new Set(
      elements(parse(text)).flatMap((element) =>
        "value" in element && element.type !== 0 ? [element.value] : [],
      ),
    ),
  ].sort();

/** What the English messages take that stand beside a key: one call asks for any of them. */
function siblingArguments(key: string): string[] {
  const parent = key.slice(0, key.lastIndexOf(".") + 1);
  return [...flat.en].flatMap(([other, text]) => (other.startsWith(parent) ? argumentsOf(text) : []));
}

describe.each(locales)("messages in %s", (locale) => {
  it("are the same keys as in English, none empty", () => {
    expect([...flat[locale].keys()].sort()).toEqual([...flat.en.keys()].sort());
    expect([...flat[locale]].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("are well-formed and have every plural of the language, and only those", () => {
    for (const [key, text] of flat[locale]) {
      for (const element of elements(parse(text))) {
        if (!isPluralElement(element) || element.pluralType !== "cardinal") continue;
        const named = Object.keys(element.options).filter((option) => !option.startsWith("="));
        // "Filters · 3 on": no word that bends, only the figure or nothing.
        if (named.length === 1 && "=0" in element.options) continue;
        // Where "one" means exactly 1, "=1" says the same.
        if ("=1" in element.options && PLURALS[locale].length === 2) named.push("one");
        expect([...new Set(named)].sort(), `${locale} ${key}`).toEqual([...PLURALS[locale]].sort());
      }
    }
  });

  it("take what the English ones take, and of what is chosen by a value also what its siblings take", () => {
    for (const [key, text] of flat[locale]) {
      const taken = argumentsOf(text);
      expect(taken, `${locale} ${key}`).toEqual(expect.arrayContaining(argumentsOf(flat.en.get(key) ?? "")));
      expect(siblingArguments(key), `${locale} ${key}`).toEqual(expect.arrayContaining(taken));
    }
  });
});

/** Texts and patterns that a file names. `t(\`state.${x}\`)` is the pattern state.* */
function namedIn(path: string, text: string): { texts: Set<string>; patterns: RegExp[] } {
  const texts = new Set<string>();
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) texts.add(node.text);
    else if (ts.isTemplateExpression(node) && node.templateSpans.length < 4) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (/^[\w.]+$/.test(parts.join("")))
        patterns.push(new RegExp(`^${parts.map((part) => part.replaceAll(".", "\\.")).join("[\\w-]+")}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(
    ts.createSourceFile(
      path,
      text,
      ts.ScriptTarget.Latest,
      true,
      path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    ),
  );
  return { texts, patterns };
}

describe("keys", () => {
  const files = sourceFiles("app", "components", "lib").map((file) => ({
    ...file,
    named: namedIn(file.path, file.text),
  }));
  const namespaces = Object.keys(messages.en);

  /** Whole branches that a page hands to a form in the browser: `messages[locale].imports.upload`. */
  const handedOn = files.flatMap(({ text }) =>
    [...text.matchAll(/messages\[locale\]\.(\w+\.[\w.]+)/g)].map(([, branch]) => `${branch}.`),
  );

  it("are all used", () => {
    const users = new Map(
      namespaces.map((namespace) => [namespace, files.filter(({ named }) => named.texts.has(namespace))]),
    );
    const unused = [...flat.en.keys()].filter((full) => {
      if (Object.keys(CHOSEN_BY_VALUE).some((beginning) => full.startsWith(beginning))) return false;
      if (handedOn.some((beginning) => full.startsWith(beginning))) return false;
      const [namespace = "", key = ""] = [
        full.slice(0, full.indexOf(".")),
        full.slice(full.indexOf(".") + 1),
      ];
      return !users
        .get(namespace)
        ?.some(({ named }) => named.texts.has(key) || named.patterns.some((pattern) => pattern.test(key)));
    });
    expect(unused).toEqual([]);
  });

  it("that the code asks for exist", () => {
    const missing = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(\w+) = (?:translator|useTranslations)\((?:\w+, )?"(\w+)"\)/g)].flatMap(
        ([, name, namespace]) =>
          [...text.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich|\\.markup)?\\(\\s*"([^"]+)"`, "g"))]
            .filter(
              ([, key]) => !flat.en.has(`${namespace}.${key}`) && ownTranslator(text, name ?? "", key ?? ""),
            )
            .map(([, key]) => `${path}: ${namespace}.${key}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  /** A file with two translators of one name (one per function) is right when any of them knows the key. */
  function ownTranslator(text: string, name: string, key: string): boolean {
    const spaces = [
      ...text.matchAll(
        new RegExp(`\\b${name} = (?:translator|useTranslations)\\((?:\\w+, )?"(\\w+)"\\)`, "g"),
      ),
    ];
    return !spaces.some(([, namespace]) => flat.en.has(`${namespace}.${key}`));
  }
});
