import { declaredKeys, type KeyPlace } from "./declared.ts";
import { keyName } from "./keyNames.ts";

/** The keys that have been declared, and what they do. */
export function KeyList({ places }: { readonly places?: readonly KeyPlace[] }) {
  const uses = declaredKeys().filter(({ place }) => places?.includes(place) ?? true);
  return (
    <dl>
      {uses.map(({ keys, meaning }) => (
        <div key={meaning}>
          <dt>
            {[...new Set(keys.map(keyName))].map((name, index) => (
              <span key={name}>
                {index > 0 && ", "}
                <kbd>{name}</kbd>
              </span>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
