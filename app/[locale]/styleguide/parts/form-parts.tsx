import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Facet } from "@/components/ui/facet";
import { FilterForm } from "@/components/ui/filter-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchBox } from "@/components/ui/search-box";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { YearHistogram } from "@/components/ui/year-histogram";
import { Part } from "./part";

const heights = [12, 16, 14, 22, 30, 26, 34, 40, 38, 44, 41, 36, 30, 33, 28, 24, 20];
const faculties = ["Letters", "Law", "Physics"].map((label) => ({ value: label, label }));

/** Every field: empty, filled, helped, refused, closed. */
export function FormParts({ prefix }: { prefix: string }) {
  const id = (name: string) => `${prefix}-${name}`;
  return (
    <>
      <Part title="Fields">
        <TextInput
          name="name"
          id={id("name")}
          label="Name on your diploma"
          placeholder="e.g. Ștefania Mureșan"
          help="As it was then, also if it is another one now."
        />
        <div className="grid grid-cols-[1fr_8rem] gap-3">
          <Select name="unit" id={id("unit")} label="Faculty" empty="Choose a faculty" options={faculties} />
          <TextInput name="year" id={id("year")} label="Graduated" type="number" defaultValue={2009} />
        </div>
        <TextInput
          name="email"
          id={id("email")}
          label="Email you use now"
          type="email"
          defaultValue="stefania@"
          error="The part after the @ is missing."
        />
        <DateInput name="born" id={id("born")} label="Born" optional="optional" defaultValue="1986-11-04" />
        <TextInput
          name="number"
          id={id("number")}
          label="Matriculation number"
          defaultValue="LIT-2009-0412"
          readOnly
        />
        <TextArea name="note" id={id("note")} label="Anything else" optional="optional" />
        <RadioGroup
          name={id("seen")}
          legend="Who sees this"
          help="You can change it at any time."
          defaultValue="faculty"
          options={[
            { value: "nobody", label: "Only the office" },
            { value: "faculty", label: "My faculty", help: "Coordinators of the Faculty of Letters." },
            { value: "all", label: "Everyone who is signed in", disabled: true },
          ]}
        />
        <Checkbox
          name="consent"
          id={id("consent")}
          label="Send me the newsletter"
          help="Four times a year. Every letter holds a link that ends it."
          error="Please say yes or leave the page."
        />
      </Part>
      <Part title="Search and filters">
        <FilterForm action="#" applyLabel="Apply" className="grid gap-5">
          <SearchBox
            id={id("q")}
            label="Search the records"
            placeholder="Name, email, matriculation number"
          />
          <div className="w-53">
            <YearHistogram
              legend="Graduated"
              years={heights.map((count, index) => ({ year: 1994 + index, count }))}
              from={1998}
              to={2006}
              names={{ from: "from", to: "to" }}
              labels={{ from: "From year", to: "To year", apply: "Apply" }}
            />
            <Facet
              legend="Reachable"
              name="reach"
              chosen={["verified"]}
              options={[
                { value: "verified", label: "Email verified", count: "7,240" },
                { value: "bounced", label: "Email bounced", count: "611" },
                { value: "none", label: "No contact", count: "9,102" },
              ]}
            />
          </div>
        </FilterForm>
      </Part>
    </>
  );
}
