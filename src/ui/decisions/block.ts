import type { DrawBlock } from "../code-block";
import { DecisionBoard } from "./board";
import type { DecisionSource } from "./source";

/** ```` ```crossroads decisions ````: the view of decisions, inside a note. */
export function decisionsBlock(source: DecisionSource): DrawBlock {
  return ({ element, life }) => {
    const { decisions, app } = source;
    const board = new DecisionBoard(element, source, () => app.workspace.getLeaf(false));
    life.addChild(board);
    const draw = () => {
      board.draw(decisions.overview);
    };
    life.register(decisions.changed.on(draw));
    draw();
  };
}
