package pragmatic.gradients.app.tables;

import java.util.List;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.FamilyTable;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.frameworks.ProgramFamily;
import pragmatic.gradients.frameworks.tables.HistoryNote;
import pragmatic.gradients.frameworks.tables.RuleTable;

/// Makes the tables of the page.
interface TableMaker {
  RuleTable rules(Mode mode);

  FamilyTable family(ProgramFamily family, Mode mode);

  /// What keeps tables of the user's from being among them, in one sentence each.
  default List<String> problems() {
    return Frameworks.problems();
  }

  /// As tables are made.
  ///
  /// @param catalogue where truths are stated that no engine decides
  static TableMaker of(Catalogue catalogue) {
    return new TableMaker() {
      @Override
      public RuleTable rules(Mode mode) {
        return RuleTable.of(Frameworks.all(), mode, HistoryNote.shipped());
      }

      @Override
      public FamilyTable family(ProgramFamily family, Mode mode) {
        return FamilyTable.of(family, Frameworks.all(), mode, catalogue);
      }
    };
  }
}
