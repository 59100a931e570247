namespace CollectionsBot.Core.Tests;

/// <summary>
/// The names on disk. A line here is never edited, because journals hold such lines for ever: a fact whose shape must
/// change gets the next version, and a line of its own.
/// </summary>
public class FactCodecTests
{
    private static readonly (string Kind, string Body)[] OnDisk =
    [
        ("portfolio.opened/1", """{"demonstration":true}"""),
        ("receivables.imported/1", """{"source":"open.csv","snapshot":true,"summary":{"customersAdded":1,"customersChanged":2,"itemsAdded":3,"itemsChanged":4,"itemsSettled":5}}"""),
        ("customer.added/1", """{"master":{"id":"C-1","name":"Ünal & Söhne \"Bau\" <GmbH>","kind":"SoleTrader","email":"ap@unal.example","phone":"+49 30 1","timeZone":"Europe/Berlin"}}"""),
        ("customer.added/1", """{"master":{"id":"C-2","name":"株式会社","kind":"Company"}}"""),
        ("customer.changed/1", """{"master":{"id":"C-1","name":"Ünal","kind":"Consumer"}}"""),
        ("item.added/1", """{"customer":"C-1","item":{"type":"Invoice","number":"R-7","documentDate":"2026-10-01","dueDate":"2026-10-31","amount":"1190.00 EUR","open":"190.00 EUR"}}"""),
        ("item.added/1", """{"customer":"C-1","item":{"type":"CreditNote","number":"G-7","documentDate":"2026-10-01","amount":"-5000 JPY","open":"-5000 JPY"}}"""),
        ("item.changed/1", """{"customer":"C-1","item":{"type":"DebitNote","number":"R-8","documentDate":"2026-10-01","dueDate":"2026-10-31","amount":"1.005 KWD","open":"0.005 KWD"}}"""),
        ("item.settled/1", """{"customer":"C-1","key":{"type":"Payment","number":"Z-1"}}"""),
        ("contact.logged/1", """{"customer":"C-1","attempt":{"channel":"TextMessage","result":"CallBackAsked","spokeTo":"Ms Ünal","note":"two lines:\nthe second","callBackOn":"2026-11-05"}}"""),
        ("contact.logged/1", """{"customer":"C-1","attempt":{"channel":"InPerson","result":"NoAnswer"}}"""),
        ("contact.logged/1", """{"customer":"C-1","attempt":{"channel":"Phone","result":"PaidAlready","incoming":true}}"""),
        ("contact.retracted/1", """{"customer":"C-1","contact":12,"result":"Deceased","loggedOn":"2026-11-02","reason":"wrong customer"}"""),
        ("contact.outside-policy/1", """{"customer":"C-1","profile":"UsConsumer","broken":[{"rule":"Hours","source":"12 CFR 1006.6(b)(1)","from":"08:00:00","until":"21:00:00","allowedFrom":"2026-11-03T13:00:00+00:00"},{"rule":"CallsInDays","source":"12 CFR 1006.14(b)(2)","count":7,"days":7,"allowedFrom":"2026-11-08T05:00:00+00:00"},{"rule":"AfterConversation","source":"12 CFR 1006.14(b)(2)","days":7,"date":"2026-11-01"},{"rule":"ChannelExcluded","source":"","channel":"Phone"},{"rule":"Flagged","source":"","flag":"Attorney"}]}"""),
        ("customer.contact-preferences/1", """{"customer":"C-1","preferences":{"profile":"UnitedKingdom","excluded":["Phone","Letter"],"inconvenient":[{"day":"Friday","from":"12:00:00","until":"00:00:00"}]}}"""),
        ("customer.contact-preferences/1", """{"customer":"C-1","preferences":{"excluded":[],"inconvenient":[]}}"""),
        ("customer.flagged/1", """{"customer":"C-1","flag":"DoNotChase","from":"2026-11-02","until":"2027-01-15","reason":"moving house"}"""),
        ("customer.flagged/1", """{"customer":"C-1","flag":"Attorney","from":"2026-11-02","reason":""}"""),
        ("customer.flag-lifted/1", """{"customer":"C-1","flag":12,"reason":"the attorney withdrew"}"""),
        ("customer.added/1", """{"master":{"id":"C-3","name":"Ünal","kind":"Company","language":"de-DE","contact":"Ms Ünal","owner":"Megan Lee","tags":"key account;vip"}}"""),
        ("dispute.opened/1", """{"customer":"C-1","items":[{"type":"Invoice","number":"R-7","under":"C-2"}],"reason":"damaged"}"""),
        ("customer.owner-assigned/1", """{"customer":"C-1","owner":{"name":"Megan Lee","id":"entra-2"}}"""),
        ("customer.owner-assigned/1", """{"customer":"C-1","owner":{"name":"Megan Lee"}}"""),
        ("customer.owner-unassigned/1", """{"customer":"C-1"}"""),
        ("customer.tagged/1", """{"customer":"C-1","tags":["key account","vip"]}"""),
        ("customer.untagged/1", """{"customer":"C-1","tags":["vip"]}"""),
        ("customer.person/1", """{"customer":"C-1","person":{"name":"Ms Ünal","role":"accounts payable","addresses":[{"channel":"Email","address":"ap@unal.example"}],"language":"de","timeZone":"Europe/Berlin","first":true}}"""),
        ("customer.person/1", """{"customer":"C-1","person":{"name":"Reception","addresses":[],"first":false}}"""),
        ("customer.person-removed/1", """{"customer":"C-1","name":"Reception"}"""),
        ("customer.merged/1", """{"customer":"C-1","duplicate":"C-2","why":"one VAT number"}"""),
        ("customer.erased/1", """{"customer":"C-1","merged":["C-2"],"reason":"three years are over"}"""),
        ("customer.told-apart/1", """{"customer":"C-1","other":"C-2","why":"two companies"}"""),
        ("customer.told-apart/1", """{"customer":"C-1","other":"C-2"}"""),
        ("item.paid-before/1", """{"customer":"C-1","paid":{"item":{"type":"Invoice","number":"R-1","documentDate":"2013-01-02","dueDate":"2013-02-01","amount":"55.94 USD","open":"55.94 USD"},"on":"2013-01-15"}}"""),
        ("import.columns-mapped/1", """{"mapping":{"headings":"partyref|amt","columns":[{"meaning":"CustomerId","heading":"Party ref"}]}}"""),
        ("receivables.imported/1", """{"source":"history.csv","snapshot":false,"summary":{"customersAdded":0,"customersChanged":0,"itemsAdded":0,"itemsChanged":0,"itemsSettled":0,"paymentsLearned":6}}"""),
        ("receivables.held/1", """{"source":"open.csv","move":{"openBefore":100,"vanishing":40,"totals":[{"before":"1000.00 EUR","after":"600.00 EUR"}]},"bounds":{"vanishingPercentMax":30,"totalPercentMax":50}}"""),
        ("import-report.due/1", """{"conversation":"19:abc@thread.tacv2","import":"0197"}"""),
        ("import-report.sending/1", """{"conversation":"19:abc@thread.tacv2","import":"0197"}"""),
        ("import-report.delivered/1", """{"conversation":"19:abc@thread.tacv2","import":"0197","delivery":"Sent","detail":"1:abc"}"""),
        ("guarantee.given/1", """{"customer":"C-4","for":"C-1"}"""),
        ("guarantee.ended/1", """{"customer":"C-4","for":"C-1"}"""),
        ("promise.made/1", """{"customer":"C-1","amount":"190.00 EUR","dueOn":"2026-11-10","madeBy":"Ms Ünal"}"""),
        ("promise.made/1", """{"customer":"C-1","amount":"190.00 EUR","dueOn":"2026-11-10"}"""),
        ("promise.made/1", """{"customer":"C-1","amount":"190.00 EUR","dueOn":"2026-11-10","madeBy":"Ms Ünal","items":[{"type":"Invoice","number":"R-7"}]}"""),
        ("promise.withdrawn/1", """{"customer":"C-1","promise":12}"""),
        ("promise.withdrawn/1", """{"customer":"C-1","promise":12,"reason":"noted for the wrong customer"}"""),
        ("dispute.opened/1", """{"customer":"C-1","items":[{"type":"Invoice","number":"R-7"},{"type":"DebitNote","number":"R-8"}],"reason":"damaged"}"""),
        ("dispute.opened/1", """{"customer":"C-1","items":[],"reason":""}"""),
        ("dispute.opened/1", """{"customer":"C-1","items":[],"reason":"never ordered","code":"PurchaseOrder","owner":{"id":"entra-1","name":"Ms Ünal"},"dueOn":"2026-11-20"}"""),
        ("dispute.assigned/1", """{"customer":"C-1","dispute":15,"owner":{"id":"entra-1","name":"Ms Ünal"},"dueOn":"2026-11-20"}"""),
        ("dispute.assigned/1", """{"customer":"C-1","dispute":15}"""),
        ("dispute.evidence/1", """{"customer":"C-1","dispute":15,"note":"the signed delivery note"}"""),
        ("dispute.resolved/1", """{"customer":"C-1","dispute":15,"outcome":"credit given"}"""),
        ("dispute.resolved/1", """{"customer":"C-1","dispute":15,"outcome":"credit given","verdict":"ForCustomer"}"""),
        ("fee.charged/1", """{"customer":"C-1","item":{"type":"Invoice","number":"R-7"},"level":2,"amount":"5.00 EUR"}"""),
        ("interest.claimed/1", """{"customer":"C-1","item":{"type":"Invoice","number":"R-7"},"kind":"EuStatutory","from":"2026-11-01","until":"2026-11-30","lines":[{"from":"2026-11-01","to":"2026-11-30","rate":{"millionths":101500},"principal":"190.00 EUR"}],"amount":"1.59 EUR"}"""),
        ("fixed-sum.claimed/1", """{"customer":"C-1","item":{"type":"Invoice","number":"R-7"},"amount":"40.00 EUR"}"""),
        ("charge.matched/1", """{"customer":"C-1","charge":12,"document":{"type":"DebitNote","number":"R-8"}}"""),
        ("customer.interest-terms/1", """{"customer":"C-1","rate":{"millionths":52500},"why":"contract of 2024, section 7"}"""),
        ("customer.interest-terms/1", """{"customer":"C-1","why":"the contract ended"}"""),
        ("conversation.opened/1", """{"conversation":"19:abc@thread.tacv2","reference":"{\"serviceUrl\":\"https://smba.example/\"}"}"""),
        ("conversation.opened/1", """{"conversation":"a:mara","reference":"{}","person":{"id":"entra-1","name":"Ms Ünal"}}"""),
        ("conversation.moved/1", """{"conversation":"a:mara","reference":"{}","person":{"id":"entra-1","name":"Ms Ünal"}}"""),
        ("conversation.moved/1", """{"conversation":"19:abc@thread.tacv2","reference":"{}"}"""),
        ("conversation.closed/1", """{"conversation":"19:abc@thread.tacv2"}"""),
        ("conversation.stopped/1", """{"conversation":"19:abc@thread.tacv2","reason":"NotAMember"}"""),
        ("digest.scheduled/1", """{"conversation":"19:abc@thread.tacv2","schedule":{"days":["Monday","Friday"],"time":"08:30:00","timeZone":"Europe/Berlin"}}"""),
        ("digest.stopped/1", """{"conversation":"19:abc@thread.tacv2"}"""),
        ("digest.due/1", """{"conversation":"19:abc@thread.tacv2","date":"2026-11-02"}"""),
        ("digest.skipped/1", """{"conversation":"19:abc@thread.tacv2","date":"2026-11-02"}"""),
        ("digest.sending/1", """{"conversation":"19:abc@thread.tacv2","date":"2026-11-02"}"""),
        ("digest.delivered/1", """{"conversation":"19:abc@thread.tacv2","date":"2026-11-02","delivery":"Uncertain","detail":"timed out"}"""),
        ("digest.delivered/1", """{"conversation":"19:abc@thread.tacv2","date":"2026-11-02","delivery":"Sent"}"""),
        ("request.proposed/1", """{"customer":"C-1","request":"PP-12","terms":{"type":"plan","covers":"100.00 EUR","charges":"0.00 EUR","frequency":"Monthly","payments":[{"dueOn":"2027-01-31","amount":"50.00 EUR"},{"dueOn":"2027-02-28","amount":"50.00 EUR"}]},"why":"cannot pay at once","policy":{"limits":[{"role":"Collector","breaches":["Kind"]},{"role":"Senior","upTo":"60.00 EUR","breaches":["Amount","Payments","Length","SmallestInstalment","PaidFirst"]},{"role":"Manager","breaches":[]}],"expiresOn":"2026-11-16"}}"""),
        ("request.proposed/1", """{"customer":"C-1","request":"EX-1","terms":{"type":"extension","items":[{"type":"Invoice","number":"R-7"}],"until":"2026-12-01","open":"190.00 EUR"},"why":"new owner","policy":{"limits":[],"expiresOn":"2026-11-16"}}"""),
        ("request.proposed/1", """{"customer":"C-1","request":"ST-1","terms":{"type":"settlement","claim":"190.00 EUR","payment":"150.00 EUR","payBy":"2026-12-01"},"why":"closing down","policy":{"limits":[],"expiresOn":"2026-11-16"}}"""),
        ("request.proposed/1", """{"customer":"C-1","request":"ST-2","terms":{"type":"settlement","claim":"200.00 EUR","payment":"195.00 EUR","payBy":"2026-11-12","discountPercent":2.5},"why":"asked for it","policy":{"limits":[],"expiresOn":"2026-11-12"}}"""),
        ("request.proposed/1", """{"customer":"C-1","request":"WO-1","terms":{"type":"writeOff","amount":"190.00 EUR"},"why":"insolvent","policy":{"limits":[],"expiresOn":"2026-11-16"}}"""),
        ("request.proposed/1", """{"customer":"C-1","request":"FW-1","terms":{"type":"feeWaiver","amount":"40.00 EUR"},"why":"our mistake","policy":{"limits":[],"expiresOn":"2026-11-16"}}"""),
        ("request.proposed/1", """{"customer":"C-1","request":"CH-1","terms":{"type":"creditHold"},"why":"three months late","policy":{"limits":[],"expiresOn":"2026-11-16"}}"""),
        ("request.proposed/1", """{"customer":"C-1","request":"PL-1","terms":{"type":"placement","agency":"Agency & Sons","amount":"190.00 EUR"},"why":"nothing helped","policy":{"limits":[],"expiresOn":"2026-11-16"}}"""),
        ("request.approved/1", """{"customer":"C-1","request":"PP-12","as":"Manager"}"""),
        ("request.approved/1", """{"customer":"C-1","request":"PP-12","as":"Senior","inPlaceOf":{"id":"entra-1","name":"Ms Ünal"}}"""),
        ("request.rejected/1", """{"customer":"C-1","request":"PP-12","reason":"too long","as":"Administrator"}"""),
        ("request.withdrawn/1", """{"customer":"C-1","request":"PP-12"}"""),
        ("request.asked-back/1", """{"customer":"C-1","request":"PP-12","question":"what do they earn?"}"""),
        ("request.answered/1", """{"customer":"C-1","request":"PP-12","answer":"they have a new contract"}"""),
        ("agreement.ended/1", """{"customer":"C-1","request":"PP-12","reason":"they cannot","replacedBy":"PP-13"}"""),
        ("agreement.ended/1", """{"customer":"C-1","request":"CH-1","reason":"paid"}"""),
        ("post.due/1", """{"conversation":"a:mara","request":"PP-12","purpose":"Decide"}"""),
        ("post.sending/1", """{"conversation":"a:mara","request":"PP-12","purpose":"Follow","version":2}"""),
        ("post.delivered/1", """{"conversation":"a:mara","request":"PP-12","purpose":"Outcome","version":2,"delivery":"Sent","detail":"1:abc"}"""),
        ("post.delivered/1", """{"conversation":"a:mara","request":"PP-12","purpose":"Reminder","version":1,"delivery":"Uncertain"}"""),
        ("post.delivered/1", """{"conversation":"a:mara","request":"PP-12","purpose":"Decide","version":1,"delivery":"Uncertain","detail":"sent twice","activity":"1:abc"}"""),
        ("placement.closed/1", """{"customer":"C-1","request":"PL-1","outcome":"PaidInPart","fee":"23.75 EUR","reason":"the rest is not to be had"}"""),
        ("role.granted/1", """{"person":{"id":"entra-1","name":"Ms Ünal"},"role":"Senior"}"""),
        ("role.revoked/1", """{"person":{"id":"entra-1","name":"Ms Ünal"},"role":"Collector"}"""),
        ("authority.delegated/1", """{"to":{"id":"entra-1","name":"Ms Ünal"},"from":"2026-11-02","until":"2026-11-13"}"""),
        ("delegation.ended/1", "{}"),
    ];

    public static IEnumerable<object[]> Lines => OnDisk.Select(l => new object[] { l.Kind, l.Body });

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_on_disk_stays_readable_and_is_written_byte_for_byte_the_same(string kind, string body) =>
        Assert.Equal((kind, body), FactCodec.Write(FactCodec.Read(EntryOf(kind, body)).Fact));

    [Fact]
    public void Every_kind_of_fact_has_a_line_here_and_every_fact_has_a_kind()
    {
        Assert.Equal(FactCodec.AllKinds.Order(), OnDisk.Select(l => l.Kind).Distinct().Order());
        Assert.Equal(
            typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract).Select(t => t.Name).Order(),
            OnDisk.Select(l => FactCodec.Read(EntryOf(l.Kind, l.Body)).Fact.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void The_words_that_bodies_hold_are_never_renamed_or_taken_away()
    {
        Assert.Equal(
            "NoAnswer Busy VoicemailLeft MessageWithThirdParty WrongNumber NumberDisconnected ReminderSent SpokeRightParty CallBackAsked " +
            "RefusedToPay PromisedToPay PaidAlready Disputes AsksForPlan Hardship InvoiceNotReceived AwaitingInternalApproval " +
            "RepresentedByAttorney AskedNotToBeContacted Insolvent Deceased",
            Words<ResultCode>());
        Assert.Equal("Phone Email TextMessage Letter InPerson", Words<ContactChannel>());
        Assert.Equal("Invoice DebitNote CreditNote Payment", Words<ItemType>());
        Assert.Equal("Company SoleTrader Consumer Guarantor", Words<PartyKind>());
        Assert.Equal("Sent Refused Uncertain", Words<Delivery>());
        Assert.Equal("CeasedContact Attorney Insolvent Deceased BreathingSpace DoNotChase CreditHold", Words<FlagKind>());
        Assert.Equal("BusinessCourtesy UsConsumer UnitedKingdom EuropeanBusiness", Words<ContactProfileName>());
        Assert.Equal(
            "Hours InconvenientTime CallsInDays AfterConversation VoicemailsADay ReminderInterval ChannelExcluded Flagged ZoneUnknown", Words<ContactRule>());
        Assert.Equal("Decide Follow Reminder Outcome Question Answer", Words<PostPurpose>());
        Assert.Equal("Price Quantity Damaged DuplicateInvoice PurchaseOrder Address Tax Terms InvoiceNotReceived Other", Words<DisputeReason>());
        Assert.Equal("ForCustomer AgainstCustomer Withdrawn", Words<DisputeVerdict>());
        Assert.Equal("Collector Senior Manager Administrator", Words<Role>());
        Assert.Equal("Kind Amount Payments Length SmallestInstalment PaidFirst", Words<LimitBreach>());
        Assert.Equal("None ContractRate UkStatutory EuStatutory Custom", Words<InterestKind>());
        Assert.Equal("Weekly EveryTwoWeeks Monthly Custom", Words<Frequency>());
        Assert.Equal("PaidInFull PaidInPart Uncollectable CalledBack", Words<PlacementOutcome>());
        Assert.Equal("PP-1 EX-1 ST-1 WO-1 FW-1 CH-1 PL-1", string.Join(' ', Enum.GetValues<RequestKind>().Select(k => new RequestId(k, 1))));
    }

    [Fact]
    public void A_fact_comes_back_with_its_place_in_the_history()
    {
        var recorded = new RecordedFact(
            42, Instant("2026-11-02T08:30:00.1234567Z"), Day("2026-11-02"), new Actor("entra-1", "Ms Ünal"), new CommandId("c-1"), new ConversationClosed("19:abc"));
        Assert.Equal(recorded, FactCodec.Read(Chain.Link(new ChainHead(41, Chain.Genesis), recorded)));
    }

    [Fact]
    public void A_kind_that_this_version_does_not_know_is_named_with_its_entry()
    {
        var fault = Assert.Throws<FormatException>(() => FactCodec.Read(EntryOf("promise.made/2", "{}")));
        Assert.Contains("Entry 42", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'promise.made/2'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest.due/1", "")]
    [InlineData("digest.due/1", "null")]
    [InlineData("digest.due/1", """{"conversation":"19:abc","date":"2026-11-0""")]
    [InlineData("digest.due/1", """{"conversation":"19:abc","date":"2026-02-30"}""")]
    [InlineData("digest.due/1", """{"conversation":null,"date":"2026-11-02"}""")]
    [InlineData("digest.due/1", """{"conversation":"19:abc","date":"2026-11-02","colour":"red"}""")]
    [InlineData("item.settled/1", """{"customer":"C-1","key":{"type":"Receipt","number":"Z-1"}}""")]
    [InlineData("item.settled/1", """{"customer":null,"key":{"type":"Payment","number":"Z-1"}}""")]
    [InlineData("promise.made/1", """{"customer":"C-1","amount":"190.00 XYZ","dueOn":"2026-11-10"}""")]
    [InlineData("promise.made/1", """{"customer":"C-1","amount":190.00,"dueOn":"2026-11-10"}""")]
    [InlineData("promise.made/1", """{"customer":"C-1","amount":"99999999999999999999.00 EUR","dueOn":"2026-11-10"}""")]
    public void A_broken_body_is_named_with_its_entry_and_kind(string kind, string body)
    {
        var fault = Assert.Throws<FormatException>(() => FactCodec.Read(EntryOf(kind, body)));
        Assert.Contains($"Entry 42 ({kind})", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-02 08:30", "2026-11-02")]
    [InlineData("2026-11-02T08:30:00.0000000Z", "02.11.2026")]
    public void A_broken_instant_or_date_is_named_with_its_entry(string at, string on)
    {
        var entry = EntryOf("digest.stopped/1", """{"conversation":"19:abc"}""") with { At = at, On = on };
        Assert.Contains("Entry 42", Assert.Throws<FormatException>(() => FactCodec.Read(entry)).Message, StringComparison.Ordinal);
    }

    private static string Words<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetNames<T>());

    private static Entry EntryOf(string kind, string body) =>
        new(42, "2026-11-02T08:30:00.0000000Z", "2026-11-02", "mara", "Mara", "c-1", kind, body, "");
}
