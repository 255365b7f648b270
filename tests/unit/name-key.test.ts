import { describe, expect, it } from "vitest";
import { foldWords, nameKeys, searchWords } from "@/lib/matching/name-key";

const keysOf = (full: string) => nameKeys({ given: "", family: full });
const finds = (query: string, name: string) => {
  const stored = keysOf(name).search;
  return searchWords(query).every((forms) => forms.some((form) => stored.includes(form)));
};

describe("spellings of one name", () => {
  const GROUPS = [
    ["Ștefănuță", "Ştefănuţă", "STEFANUTA", "штефануца", "stefanuta"],
    ["Țurcanu", "Ţurcanu", "turkanu", "Цуркану"],
    ["Țurcanu Ionuț", "Turcanu, Ionut", "Ionuț ȚURCANU"],
    ["Pop Maria-Ioana", "Pop Ioana Maria", "Maria–Ioana Pop"],
    ["Kovács", "Kovacs", "Kovach", "Ковач"],
    ["Щербаков", "Shcherbakov", "Sherbakov"],
    ["Юлия", "Iuliia", "Yulia", "Julia"],
    ["Ёлкин", "Елкин", "Yelkin", "Yolkin"],
    ["Хрущёв", "Хрущев", "Khrushchev", "Hruschev"],
    ["Иванов", "Ivanov", "Ivanoff", "Iwanow"],
    ["Йорданов", "Yordanov", "Jordanov"],
    ["Манчорова", "Manchorova", "Mancorova"],
    ["Strauß", "STRAUẞ", "Strauss"],
    ["İstanbullu", "Istanbullu"],
    ["O'Brien", "O’Brien", "OBrien"],
    ["Łukasz Đorđević", "Lukasz Dordevic"],
  ];

  it.each(GROUPS)("%s has one skeleton with %s", (...group) => {
    for (const name of group) expect(keysOf(name).skeleton, name).toBe(keysOf(group[0] ?? "").skeleton);
  });

  it.each(GROUPS)("%s is found as %s and found by it", (...group) => {
    for (const query of group)
      for (const name of group) expect(finds(query, name), `${query} ${name}`).toBe(true);
  });
});

describe("variants beyond the skeleton", () => {
  it.each([
    ["Първанов", ["Parvanov", "Purvanov", "Porvanov"]],
    ["Цветков", ["Tsvetkov", "Tzvetkov", "Cvetkov", "Zvetkov"]],
    ["Христов", ["Hristov", "Khristov", "Christov"]],
    ["Щерев", ["Shterev", "Shcherev"]],
    ["Ковалёв", ["Kovalev", "Kovalyov"]],
  ])("%s is found by %s and finds it", (cyrillic, latin) => {
    for (const spelling of latin) {
      expect(finds(spelling, cyrillic), spelling).toBe(true);
      expect(finds(cyrillic, spelling), spelling).toBe(true);
    }
  });
});

describe("names that stay apart", () => {
  it.each([
    ["Pop", "Popa", "Popescu"],
    ["Иванов", "Иванова"],
    ["Dimitrov", "Dimitrova"],
  ])("%s is not %s", (...names) => {
    expect(new Set(names.map((name) => keysOf(name).skeleton)).size).toBe(names.filter(Boolean).length);
    for (const query of names)
      for (const name of names) if (query !== name) expect(finds(query, name)).toBe(false);
  });
});

describe("folding", () => {
  it("treats a decomposed letter as the composed one", () => {
    expect(keysOf("И\u0306орданов")).toEqual(keysOf("Йорданов"));
    expect(keysOf("S\u0326tefan")).toEqual(keysOf("Ștefan"));
  });

  it.each([
    ["Prof. univ. dr. ing. Ion Pop", ["ion", "pop"]],
    ["проф. д-р Иван Петров, дмн", ["ivan", "petrov"]],
    ["к.т.н. Петров", ["petrov"]],
    ["доц. инж. Мария", ["mariia"]],
    ["Drăgan", ["dragan"]],
    ["Dr.", ["dr"]],
    ["D. N. Popescu", ["d", "n", "popescu"]],
    ["李小龍", ["李小龍"]],
    ["محمد بن سلمان", ["محمد", "بن", "سلمان"]],
    ["Παπαδόπουλος", ["papadopoylos"]],
    ["김철수", ["김철수"]],
    ["Nguyễn", ["nguyen"]],
  ])("%s becomes %j", (text, words) => expect(foldWords(text)).toEqual(words));
});

describe("nameKeys", () => {
  it("keeps the patronymic and the typed name out of the key but in the search", () => {
    const keys = nameKeys({
      given: "Иван",
      family: "Петров",
      patronymic: "Николов",
      fullTyped: "проф. Иван Н. Петров",
    });
    expect(keys.key).toBe("ivan petrov");
    expect(keys.search).toEqual(["ivan", "petrov", "n", "nikolov"]);
  });

  it("makes the key of a name that nobody split", () => {
    expect(nameKeys({ given: "", family: "", fullTyped: "Ionuț Țurcanu" }).key).toBe("ionut turcanu");
  });
});
