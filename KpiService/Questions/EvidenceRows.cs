namespace KpiService.Questions;

/// <summary>Rows of evidence of which a few can be read without the work for all the others.</summary>
internal interface IEvidenceRows : IReadOnlyList<EvidenceRow>
{
    IEnumerable<EvidenceRow> Page(int skipped, int taken);
}

/// <summary>Rows that are put in order and made when they are read: a page shows fifty of tens of thousands.</summary>
internal static class EvidenceRows
{
    public static IEvidenceRows Of<T>(IReadOnlyCollection<T> items, Func<T, EvidenceRow> row) => new OrderedRows<T>(items, items, row);

    /// <param name="items">What there is a row for.</param>
    /// <param name="ordered">The same in the order of the rows; sorted when it is read.</param>
    public static IEvidenceRows Of<T>(IReadOnlyCollection<T> items, IOrderedEnumerable<T> ordered, Func<T, EvidenceRow> row) =>
        new OrderedRows<T>(items, ordered, row);

    private sealed class OrderedRows<T>(IReadOnlyCollection<T> items, IEnumerable<T> ordered, Func<T, EvidenceRow> row) : IEvidenceRows
    {
        private readonly Lazy<EvidenceRow[]> all = new(() => [.. ordered.Select(row)]);

        public int Count => items.Count;

        public EvidenceRow this[int index] => all.Value[index];

        public IEnumerable<EvidenceRow> Page(int skipped, int taken) => ordered.Skip(skipped).Take(taken).Select(row);

        public IEnumerator<EvidenceRow> GetEnumerator() => all.Value.AsEnumerable().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
