import { describe, expect, it } from "vitest";
import { directoryQuery, directorySearch } from "@/lib/directory/schema";
import { frameOf, placeOf, WORLD } from "@/lib/directory/world";

describe("the map", () => {
  it("knows where countries lie, small ones and those at the date line too", () => {
    for (const code of ["RO", "RU", "BG", "MT", "SG", "FJ", "NZ", "US", "XK"]) {
      const { x = -1, y = -1 } = placeOf(code) ?? {};
      expect(x >= 0 && x <= WORLD.width && y >= 0 && y <= WORLD.height, code).toBe(true);
    }
    const [west, east] = [placeOf("PT"), placeOf("RO")];
    expect((west?.x ?? 0) < (east?.x ?? 0)).toBe(true);
    expect(placeOf("Țara de Jos")).toBeNull();
  });

  it("shows the part where people live, within the world", () => {
    expect(frameOf([])).toMatchObject({ x: 0, y: 0, width: WORLD.width });
    for (const places of [
      [{ x: 5, y: 5 }],
      [{ x: 955, y: 400 }],
      [
        { x: 5, y: 5 },
        { x: 955, y: 400 },
      ],
    ]) {
      const { x, y, width, height } = frameOf(places);
      expect(x >= 0 && y >= 0 && x + width <= WORLD.width + 1 && y + height <= WORLD.height + 1).toBe(true);
    }
  });
});

describe("the address of the directory", () => {
  it("holds every filter and comes back the same", () => {
    const asked = { q: "ștefan", unit: ["8"], openTo: "MENTORING", country: ["RO", "ES"], from: "1990" };
    const search = directorySearch.parse(asked);
    const query = directoryQuery(search);
    expect(query).toBe("q=%C8%99tefan&unit=8&from=1990&country=RO&country=ES&openTo=MENTORING");
    expect(directoryQuery(search, { country: [] })).not.toContain("country");
  });

  it("refuses what is no filter", () => {
    for (const wrong of [{ unit: "x" }, { openTo: "NOTHING" }, { after: "1" }, { q: "a\u0000" }])
      expect(directorySearch.safeParse(wrong).success).toBe(false);
  });
});
