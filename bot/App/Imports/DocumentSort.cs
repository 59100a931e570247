using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>What a type word means for the sign of an amount.</summary>
/// <param name="Positive">The type when the amount is positive.</param>
/// <param name="Negative">The type when the amount is negative.</param>
/// <param name="IsCredit">Whether it is always a credit, so that a positive amount is turned: most systems print payments unsigned.</param>
internal readonly record struct DocumentSort(ItemType Positive, ItemType Negative, bool IsCredit = false)
{
    /// <summary>An invoice; a credit note when the amount is negative.</summary>
    public static readonly DocumentSort Invoice = new(ItemType.Invoice, ItemType.CreditNote);

    /// <summary>A later charge; a credit note when the amount is negative.</summary>
    public static readonly DocumentSort DebitNote = new(ItemType.DebitNote, ItemType.CreditNote);

    /// <summary>A credit note, whatever the sign.</summary>
    public static readonly DocumentSort CreditNote = new(ItemType.CreditNote, ItemType.CreditNote, true);

    /// <summary>Money received, whatever the sign.</summary>
    public static readonly DocumentSort Payment = new(ItemType.Payment, ItemType.Payment, true);

    private static readonly Dictionary<string, DocumentSort> ByWord = Load(
        (Invoice, "invoice inv bill taxinvoice salesinvoice salesinv si rv dr in rechnung factuur facture factura"),
        (DebitNote, "debitnote debitmemo debit dn dm statementcharge financecharge fincharge servicecharge latefee fee financechargememo reminder gebuhr mahngebuhr lastschrift"),
        (DebitNote, "journal journalentry generaljournal gj je adjustment refund cheque check expense sa ab da"),
        (CreditNote, "creditnote creditmemo credit cn cm creditinvoice salescreditnote dg gutschrift creditnota avoir notadecredito"),
        (Payment, "payment pmt pymt unappliedcash unappliedpayment unapplied unappliedcashpayment receipt cashreceipt cash deposit"),
        (Payment, "prepayment overpayment onaccount customerpayment salesreceipt dz zahlung anzahlung betaling paiement pago"));

    /// <summary>A document of which only the amount is known: a credit note when it is negative.</summary>
    public static DocumentSort Unnamed => Invoice;

    /// <summary>What a type word means, in any case and spelling with spaces or hyphens; null when it is none of them.</summary>
    public static DocumentSort? Of(string word) => ByWord.TryGetValue(Headings.Plain(word), out var sort) ? sort : null;

    /// <summary>The type of a document with an amount of this sign.</summary>
    public ItemType TypeOf(bool isNegative) => isNegative ? Negative : Positive;

    private static Dictionary<string, DocumentSort> Load(params (DocumentSort Sort, string Words)[] all) =>
        all.SelectMany(a => a.Words.Split(' ').Select(word => (word, a.Sort))).ToDictionary(w => w.word, w => w.Sort, StringComparer.Ordinal);
}
