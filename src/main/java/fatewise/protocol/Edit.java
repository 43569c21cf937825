package fatewise.protocol;

/** One sentence of the change grammar, understood. Its text reads back as an equal edit. */
public sealed interface Edit
        permits DoseEdits.Omit,
                DoseEdits.SetDose,
                DoseEdits.AddDose,
                DoseEdits.Replace,
                WindowEdits.Shift,
                WindowEdits.Stretch,
                StageEdits.Longer,
                StageEdits.Lasts,
                StageEdits.Drop,
                StageEdits.SetBase,
                CultureEdits.StartCells,
                CultureEdits.FeedEvery,
                CultureEdits.FeedFraction {
    /** The protocol with the edit made; unchanged, and a problem added, when that cannot be done. */
    Protocol apply(Protocol protocol, EditSite site);
}
