using static CollectionsBot.App.Headings;

namespace CollectionsBot.App;

/// <summary>SAP's customer line items (FBL5N), with the headings of English, German, Dutch, French and Spanish systems.</summary>
/// <remarks>
/// Amounts have a trailing minus and often a decimal comma; sub-totals stand in rows without a document. What has a clearing date
/// is no longer open. The amount in the document's currency is what the customer owes; the local one is taken where there is no other.
/// </remarks>
internal static class SapLineItems
{
    /// <summary>The layout.</summary>
    public static Layout Layout { get; } = new("SAP customer line items (FBL5N)")
    {
        Marks = Layouts.Marks(
            "account|customer|konto|debitor|rekening|debiteur|compte|client|cuenta|deudor|cliente",
            Document.Replace(' ', '|'),
            $"{DocumentAmount} {LocalAmount}".Replace(' ', '|')),
        Headings =
        [
            (Field.CustomerId, Words("account customer konto debitor rekening debiteur compte client cuenta deudor cliente")),
            (Field.CustomerName, Words("customername name1 name debitorenname kundenname naam naam1 nom nom1 nombre nombre1")),
            (Field.Document, Words(Document)),
            (Field.Type, Words("documenttype belegart documentsoort docsoort typedepiece typepiece typededocument clasededocumento clasededoc clasedoc")),
            (Field.DocumentDate, Words(
                "documentdate docdate belegdatum documentdatum datedelapiece datedepiece datepiece datedudocument fechadedocumento fechadocumento fechadoc")),
            (Field.DueDate, Words(
                "netduedate duedate nettofalligkeit nettofaelligkeit nettofalligkeitsdatum falligkeitsdatumnetto nettovervaldatum vervaldatumnetto "
                + "datedecheancenette echeancenette datedecheance vencimientoneto fechavencimientoneto fechadevencimientoneto vencneto")),
            (Field.Open, Words($"{DocumentAmount} {LocalAmount}")),
            (Field.Currency, Words(
                "documentcurrency doccurrency currency belegwahrung belegwaehrung wahrung waehrung documentvaluta valuta devisepiece devisedelapiece devisedepiece "
                + "devisedudocument devise monedadeldocumento monedadedocumento monedadoc moneda localcurrency hauswahrung")),
            (Field.PaidOn, Words(
                "clearingdate clearing ausgleichsdatum ausgleich vereffeningsdatum vereffeningsdat vereffendop datederapprochement daterapprochement "
                + "datedelettrage datelettrage fechadecompensacion fechacompensacion")),
        ],
        ClearedByDate = true,
        UsualDates = DateOrder.DayMonth,
        IsReport = true,
    };

    private const string Document =
        "documentnumber documentno belegnummer belegnr documentnummer documentnr ndocument numerodedocument ndepiece numerodepiece npiece ndoc ndocumento numerodocumento numerodedocumento";

    private const string DocumentAmount =
        "amountindoccurr amountindocumentcurrency amountindoccurrency betraginbelegwahrung betraginbelegwaehrung betraginbw bedragindocumentvaluta "
        + "bedragindocvaluta montantendevisepiece montantendevisedepiece mntendevisepiece mntendevisedepiece montantendevisedudocument "
        + "importeenmonedadoc importeenmonedadedocumento importeenmonedadeldocumento importeenmd";

    private const string LocalAmount =
        "amountinlocalcurrency amountinlocalcurr amountinlc betraginhauswahrung betraginhauswaehrung betraginhw bedraginlokalevaluta bedragineigenvaluta "
        + "bedraginhuisvaluta montantendeviseinterne mntendeviseinterne montantendevisesociete importeenmonedalocal importeenml";
}
