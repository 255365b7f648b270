import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerRequest } from "@/lib/imports/file/answer-request";
import { checkFile } from "@/lib/imports/file/check-file";
import type { ChildMessage, ChildRequest } from "@/lib/imports/file/child-protocol";
import { checkHeader, guessMapping } from "@/lib/imports/file/columns";
import { detectEncoding } from "@/lib/imports/file/detect-encoding";
import type { FileSample } from "@/lib/imports/file/file-sample";
import type { RawRow } from "@/lib/imports/file/raw-row";
import { readRows, sampleFile } from "@/lib/imports/file/read-file";
import type { ReadOptions } from "@/lib/imports/file/read-options";
import { offerRepairs } from "@/lib/imports/file/repair-text";
import { isRomanian, toCommaBelow } from "@/lib/imports/file/romanian";
import { runChild } from "@/lib/imports/file/run-child";
import { splitFullName } from "@/lib/imports/file/split-name";
import { listSheets } from "@/lib/imports/file/workbook";
import { ANSWERED_ELSEWHERE, BOMBS, HOSTILE_FILES, type HostileFile } from "../factories/hostile-files";
import { textRow, xlsxFile } from "../factories/xlsx-file";

vi.setConfig({ testTimeout: 60_000 });

const MEGABYTE = 1024 * 1024;
const FIXTURES = "tests/fixtures/imports";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaudeamus-imports-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function store(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function sampled(path: string, chosen: Parameters<typeof sampleFile>[2] = {}): Promise<FileSample> {
  const answer = await sampleFile(path, path, chosen);
  if ("refused" in answer) throw new Error(`Refused: ${JSON.stringify(answer.refused)}`);
  return answer.sample;
}

async function allRows(path: string, options: ReadOptions): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of readRows(path, options)) rows.push(...batch);
  return rows;
}

describe("the corpus of files", () => {
  it("has a file or a reason for every line", async () => {
    const corpus = (await readFile("tests/fixtures/bad-inputs.jsonl", "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; kind: string })
      .filter(({ kind }) => kind === "file")
      .map(({ id }) => id);
    const answered = new Set([...HOSTILE_FILES.map(({ id }) => id), ...Object.keys(ANSWERED_ELSEWHERE)]);
    expect(corpus.filter((id) => !answered.has(id))).toEqual([]);
  });

  const [bombs, others] = [true, false].map((isBomb) =>
    HOSTILE_FILES.filter(({ id }) => id in BOMBS === isBomb),
  );

  it.each(others ?? [])("answers $id, $name", async (file) => {
    const path = await store(file.name, file.content());
    await expectAnswer(file, path, answerRequest);
  });

  it.each(bombs ?? [])("survives $id, $name, in a small process", async (file) => {
    const path = await store(file.name, file.content());
    const messages = await expectAnswer(file, path, runChild);
    const end = messages.at(-1);
    expect(end?.type).toBe("end"); // it stopped by itself, not by the heap's end
    if (end?.type === "end") expect(end.peakMemoryBytes / MEGABYTE).toBeLessThan(BOMBS[file.id] ?? 0);
  });
});

async function collect(messages: AsyncIterable<ChildMessage>): Promise<ChildMessage[]> {
  const collected: ChildMessage[] = [];
  for await (const message of messages) collected.push(message);
  return collected;
}

/** Asks for the sample and, where rows are expected, for the rows; returns the messages about the sample. */
async function expectAnswer(
  { name, answer }: HostileFile,
  path: string,
  ask: (request: ChildRequest) => AsyncIterable<ChildMessage>,
): Promise<ChildMessage[]> {
  const messages = await collect(ask({ ask: "sample", path, name, chosen: {} }));
  const [first] = messages;
  if ("refused" in answer) {
    expect(first).toEqual({ type: "refused", problem: answer.refused });
    return messages;
  }
  expect(first).toMatchObject({ type: "sample", sample: answer.sample ?? {} });
  const { options, header, mapping } = (first as { sample: FileSample }).sample;
  if (answer.headerProblems) {
    expect(checkHeader(header, mapping).map(({ code }) => code)).toEqual(answer.headerProblems);
  }
  if (!answer.cells && !answer.problems) return messages;
  const batches = await collect(ask({ ask: "rows", path, options }));
  const rows = new Map(
    batches.flatMap((batch) => (batch.type === "rows" ? batch.rows : [])).map((row) => [row.row, row]),
  );
  for (const [row, cells] of Object.entries(answer.cells ?? {})) {
    expect(rows.get(Number(row))).toMatchObject({ cells });
    expect(rows.get(Number(row))).not.toHaveProperty("problem");
  }
  for (const [row, problem] of Object.entries(answer.problems ?? {})) {
    expect(rows.get(Number(row))).toMatchObject({ problem });
  }
  return messages;
}

describe("the same list in four formats", () => {
  const NAMES = [
    "absolventi ro windows-1250.csv",
    "graduates utf8.csv",
    "graduates utf8 bom.csv",
    "graduates.ro.xlsx",
  ];

  it("gives the same header, mapping and cells", async () => {
    const lists = await Promise.all(
      NAMES.map(async (name) => {
        const path = join(FIXTURES, name);
        const { header, mapping, options, dateColumns } = await sampled(path);
        expect(dateColumns).toEqual([{ column: 5, order: name.endsWith("xlsx") ? "YMD" : "DMY" }]);
        return { header, mapping, rows: (await allRows(path, options)).map(withIsoDates) };
      }),
    );
    for (const list of lists.slice(1)) expect(list).toEqual(lists[0]);
    expect(lists[0]?.rows).toHaveLength(443);
    expect(checkHeader(lists[0]?.header ?? [], lists[0]?.mapping ?? [])).toEqual([]);
  });

  it("holds the people of the truth", async () => {
    const people = JSON.parse(await readFile(join(FIXTURES, "people.json"), "utf8")) as Record<
      string,
      string
    >[];
    for (const [language, name] of [
      ["ro", "graduates.ro.xlsx"],
      ["bg", "випускници windows-1251.csv"],
      ["bg", "graduates.bg.xlsx"],
      ["ru", "выпускники юникод.txt"],
      ["ru", "graduates.ru.xlsx"],
    ] as const) {
      const path = join(FIXTURES, name);
      const { mapping, options } = await sampled(path);
      const rows = await allRows(path, options);
      const read = (row: RawRow) =>
        ["externalNumber", "family", "given", "patronymic"].map(
          (field) => row.cells[mapping.indexOf(field as "family")],
        );
      const truth = people
        .filter(({ lang }) => lang === language)
        .map(({ number, family, given, middle }) => [number, family, given, middle]);
      expect(new Set(rows.map((row) => read(row).join("|"))), name).toEqual(
        new Set(truth.map((person) => person.join("|"))),
      );
    }
  });

  /** What the caller's date parser would do: real dates are ISO already, the others are dd.mm.yyyy. */
  function withIsoDates({ row, line, cells, dates = [] }: RawRow) {
    const iso = cells.map((cell, column) =>
      dates.includes(column) ? cell : cell.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, "$3-$2-$1"),
    );
    return { row, line, cells: iso };
  }
});

describe("the reading process", () => {
  it("ends when the consumer stops early or aborts", async () => {
    const path = await store("many.csv", `Nume,Prenume\n${"Pop,Ana\n".repeat(200_000)}`);
    const { options } = await sampled(path);
    for await (const batch of readRows(path, options)) {
      expect(batch.length).toBeGreaterThan(100);
      break;
    }
    const abort = new AbortController();
    const reading = (async () => {
      for await (const _ of readRows(path, options, abort.signal)) abort.abort(new Error("canceled"));
    })();
    await expect(reading).rejects.toThrow("canceled");
  });

  it("reads with the operator's choices", async () => {
    const path = await store("koi8.csv", iconv.encode("Список\nИванов;Пётр\n", "koi8-r"));
    const { options, header, rows } = await sampled(path, {
      encoding: "koi8-r",
      separator: ";",
      headerRow: null,
    });
    expect(header).toEqual(["A", "B"]);
    expect(rows).toEqual([
      ["Список", ""],
      ["Иванов", "Пётр"],
    ]);
    expect(options.source).toEqual({ kind: "text", encoding: "koi8-r", separator: ";" });
  });

  it("drops national numbers before they leave it", async () => {
    const cnps = ["1800101221144", "2860422125789"].map(withCheckDigit);
    const path = await store(
      "cnp.csv",
      `Nume,Prenume,Cod\nPop,Ana,${cnps[0]}\nRus,Dan,${cnps[1]}\nRus,Dan,Ion,${cnps[1]}\n`,
    );
    const { mapping, nationalIds, rows, options } = await sampled(path);
    expect(mapping[2]).toBe("nationalId");
    expect(nationalIds).toEqual([{ column: 2, count: 3 }]);
    expect(rows).toEqual([
      ["Pop", "Ana", ""],
      ["Rus", "Dan", ""],
      ["", "", ""],
    ]);
    const read = await allRows(path, options);
    expect(read.map(({ cells }) => cells)).toEqual(rows);
    expect(read[2]?.problem).toBe("columns");
  });

  function withCheckDigit(cnp: string): string {
    const sum = [..."279146358279"].reduce(
      (total, weight, index) => total + Number(weight) * Number(cnp[index]),
      0,
    );
    return cnp.slice(0, 12) + (sum % 11 === 10 ? 1 : sum % 11);
  }
});

describe("spreadsheets", () => {
  it("unrolls merged header cells below a title and skips both", async () => {
    const path = await store(
      "merged.xlsx",
      xlsxFile({
        rows:
          textRow(1, ["Lista absolvenților"]) +
          textRow(3, ["Nume", "Studii"]) +
          textRow(4, ["", "Facultatea", "Promoția"]) +
          textRow(5, ["Pop", "Drept", "2016"]),
        after:
          '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/></mergeCells>',
      }),
    );
    const { header, options, rows } = await sampled(path);
    expect(header).toEqual(["Nume", "Facultatea", "Promoția"]);
    expect(options.headerRow).toBe(4);
    expect(rows).toEqual([["Pop", "Drept", "2016"]]);
  });

  it("reads 1904 dates, times, booleans, padded and long numbers as a person sees them", async () => {
    const cells =
      '<c s="1"><v>31000.75</v></c><c t="b"><v>1</v></c><c s="2"><v>42</v></c><c><v>4.0723123456E10</v></c>';
    const path = await store(
      "values.xlsx",
      xlsxFile({
        rows: `${textRow(1, ["Data nașterii", "Activ", "Nr. matricol", "Telefon"])}<row r="2">${cells}</row>`,
        formats: ["[$-418]d mmmm yyyy;@", "00000"],
        date1904: true,
      }),
    );
    const { rows, warnings } = await sampled(path);
    expect(rows).toEqual([["1988-11-15", "TRUE", "00042", "40723123456"]]);
    expect(warnings).toEqual([{ code: "time_dropped", count: 1 }]);
  });

  it("lists sheets and refuses one that is not there", async () => {
    const path = join(FIXTURES, "graduates.ro.xlsx");
    expect(await listSheets(path)).toEqual([{ name: "graduates.ro", hidden: false }]);
    expect(await checkFile(path, "graduates.ro.xlsx")).toEqual({ kind: "xlsx" });
    expect(await sampleFile(path, path, { sheet: "none" })).toEqual({ refused: { code: "sheet" } });
  });
});

describe("encodings", () => {
  const ROMANIAN = "Nume;Prenume\nŞtefănuţă;Ion\nTîrnovan;Ştefania\nMureşan;Ioniţă\n";
  const RUSSIAN = "Фамилия;Имя;Отчество\nИванов;Пётр;Ильич\nЩербаков;Юрий;Львович\n";
  const HUNGARIAN = "Név\nKovács György\nSzőke Tünde\nFűzfa Ödön\n";

  it.each([
    [ROMANIAN, "windows-1250"],
    [HUNGARIAN, "windows-1250"],
    [RUSSIAN, "windows-1251"],
    [RUSSIAN, "koi8-r"],
    [RUSSIAN, "cp866"],
    ["ИВАНОВ;ПЁТР\nЩЕРБАКОВ;СЕРГЕЙ\n", "windows-1251"],
    ["ИВАНОВ;ПЁТР\nЩЕРБАКОВ;СЕРГЕЙ\n", "koi8-r"],
  ])("finds %j in %s", async (text, encoding) => {
    const path = await store("encoded.csv", iconv.encode(text, encoding));
    expect(await detectEncoding(path)).toMatchObject({ value: encoding, certain: false });
  });

  it.each(["iso-8859-2", "iso-8859-16"])(
    "offers %s among the first three for a Romanian list",
    async (encoding) => {
      const text = encoding === "iso-8859-16" ? ROMANIAN.replace(/[ŞşŢţ]/g, toCommaBelow) : ROMANIAN;
      const path = await store("encoded.csv", iconv.encode(text, encoding));
      expect((await detectEncoding(path)).candidates.slice(0, 3)).toContain(encoding);
    },
  );

  it.each([
    ["È˜tefan", "Ștefan"],
    ["LÄƒzÄƒrescu", "Lăzărescu"],
    ["Ð˜Ð²Ð°Ð½Ð¾Ð²", "Иванов"],
    ["ªtefãnuþã", "Ştefănuţă"],
    ["Èâàíîâ", "Иванов"],
  ])("offers to repair %s to %s, for its column only", (before, after) => {
    const offers = offerRepairs([
      ["A1", before],
      ["Müller", before],
    ]);
    expect(offers).toMatchObject([{ column: 1, samples: [{ before, after }] }]);
  });

  it.each(["Ștefănuță", "Şerban", "Kovács Szőke", "Müller-Groß", "Иванов", "José"])(
    "leaves %s alone",
    (name) => {
      expect(offerRepairs([[name]])).toEqual([]);
    },
  );

  it("keeps the cedilla of Turkish names", () => {
    expect(isRomanian(["Ayşe", "Işıl"])).toBe(false);
    expect(isRomanian(["Ayşe Yıldız", "Ştefănuţă"])).toBe(true);
    expect(["Ştefănuţă", "Ayşe Yıldız"].map(toCommaBelow)).toEqual(["Ștefănuță", "Ayşe Yıldız"]);
  });
});

describe("columns", () => {
  it.each([
    [
      ["Nume", "Prenume", "CNP"],
      ["family", "given", "nationalId"],
    ],
    [
      ["Nume", "Facultatea"],
      ["fullName", "unit"],
    ],
    [
      ["Име", "Презиме", "Фамилия", "ЕГН"],
      ["given", "patronymic", "family", "nationalId"],
    ],
    [
      ["Име", "Випуск"],
      ["fullName", "graduationYear"],
    ],
    [
      ["ФИО", "Год выпуска", "Паспорт №"],
      ["fullName", "graduationYear", "nationalId"],
    ],
    [
      ["NUME ŞI PRENUME", "Data naşterii (zz.ll.aaaa)"],
      ["fullName", "birthDate"],
    ],
    [
      ["Surname", "Name", "E-mail", "Wegner"],
      ["family", "given", "email", null],
    ],
  ] as const)("maps %j", (header, fields) => {
    expect(guessMapping([...header], [])).toEqual(fields);
  });

  it("maps by content what has no known name", () => {
    const rows = [
      ["a@example.org", "+40 740 123 456", "02.03.1985", "2008", "7523169263"],
      ["b@example.org", "0740 123 457", "12.10.1984", "2007", "8032056031"],
    ];
    expect(guessMapping(["1", "2", "3", "4", "5"], rows)).toEqual([
      "email",
      "phone",
      "birthDate",
      "graduationYear",
      "nationalId",
    ]);
  });

  it.each([
    ["Popescu Ion Dan", "family-first", ["Popescu", "Ion Dan", ""]],
    ["Ion Popescu", "given-first", ["Popescu", "Ion", ""]],
    ["Țurcanu, Ionuț", "given-first", ["Țurcanu", "Ionuț", ""]],
    ["POPESCU DINU Maria", "given-first", ["POPESCU DINU", "Maria", ""]],
    ["Popescu V. Ion", "family-first", ["Popescu", "Ion", "V."]],
    ["Иванов Пётр Ильич", "family-first", ["Иванов", "Пётр", "Ильич"]],
    ["Йорданка Петрова Цветкова", "given-first", ["Цветкова", "Йорданка", "Петрова"]],
  ] as const)("splits %s, %s", (text, order, [family, given, patronymic]) => {
    expect(splitFullName(text, order)).toEqual({ family, given, patronymic });
  });
});

it("has every fixture that it reads", async () => {
  expect(await readdir(FIXTURES)).toHaveLength(9);
});
