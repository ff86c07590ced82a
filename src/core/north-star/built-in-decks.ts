import change from "../../decks/change.md";
import courage from "../../decks/courage.md";
import craft from "../../decks/craft.md";
import direction from "../../decks/direction.md";
import energy from "../../decks/energy.md";
import happinessEquation from "../../decks/happiness-equation.md";
import lifesWork from "../../decks/lifes-work.md";
import meaning from "../../decks/meaning.md";
import people from "../../decks/people.md";
import rest from "../../decks/rest.md";

/** The decks that come with Crossroads, as notes. A person's own of the same name takes a deck's place. */
export const builtInDecks: readonly string[] = [
  energy,
  meaning,
  people,
  craft,
  courage,
  lifesWork,
  happinessEquation,
  change,
  rest,
  direction,
];
