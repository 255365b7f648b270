import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";

export type Me = { name: string; role: string; initials: string };

/** Who is signed in, as what, and the way out. */
export function MeBlock({ me, signOut }: { me: Me; signOut: ReactNode }) {
  return (
    <div className="flex items-center gap-3 border-t pt-3 pl-2.5">
      <Avatar initials={me.initials} />
      <div className="min-w-0 flex-1 text-sm leading-snug">
        <p className="font-semibold">{me.name}</p>
        <p className="text-ink-3">{me.role}</p>
      </div>
      {signOut}
    </div>
  );
}
