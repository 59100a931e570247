using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Remembers what a person last spoke of in a conversation, so that "and Globex?", "call them" and "the other one" are understood.</summary>
/// <remarks>
/// Only in memory and bounded: what is forgotten is said in full again. A word that stands for a customer opens a form or asks something;
/// what records something at once needs the name. Safe for concurrent use.
/// </remarks>
internal sealed class FollowUps(IPortfolio portfolio, TimeProvider clock)
{
    /// <summary>The most persons in conversations that are remembered; who was silent longest goes first.</summary>
    public const int TopicsMax = 1000;

    /// <summary>How long what was spoken of is remembered.</summary>
    public static readonly TimeSpan TopicAgeMax = TimeSpan.FromMinutes(30);

    private readonly Recent<Topic> _topics = new(TopicsMax, TopicAgeMax, clock);

    /// <summary>What a sentence means after the ones before it.</summary>
    /// <param name="Meaning">What is meant.</param>
    /// <param name="Understood">What to say of it; null when it is plain.</param>
    /// <param name="Reply">The answer, when it is to ask back.</param>
    public sealed record Heard(Meaning Meaning, string? Understood = null, Reply? Reply = null);

    /// <summary>Understands a sentence by what the same person said before in the same conversation.</summary>
    public async Task<Heard> HearAsync(Turn turn, Said said, Meaning meaning, CancellationToken cancellation)
    {
        _topics.TryFind(KeyOf(said.Conversation, said.Person), out var topic);
        return meaning switch
        {
            { Mended: { } mended } => new Heard(meaning, $"I read that as “{PlainText.Clean(mended, 200)}”."),
            Meaning.FollowUp and => new Heard(topic is null ? new Meaning.Balance(and.Words) : Continue(topic, and.Words, turn.Reader)),
            Meaning.OtherOne => await OtherAsync(topic, cancellation),
            Meaning.LogContact { Details: { } } log when Pronouns.Contains(log.Name) => NeedsName(Intents.LogContact),
            _ when CommandWords(meaning) is { } words && Pronouns.Begin(words) => NeedsName(Intents.Unknown),
            _ when NameOf(meaning) is { } name && Pronouns.Contains(name) => await StandsForAsync(topic, meaning, name, cancellation),
            _ => new Heard(meaning),
        };
    }

    /// <summary>Remembers what was answered.</summary>
    public void Keep(Said said, Meaning meaning, Reply reply)
    {
        if (meaning is Meaning.Ask || reply.Customer is not null || !reply.Candidates.IsEmpty)
        {
            _topics.Keep(KeyOf(said.Conversation, said.Person), new Topic(meaning, NameOf(meaning), reply.Customer?.Id));
        }
    }

    /// <summary>Remembers whose account somebody opened by a button.</summary>
    public void Keep(Pressed pressed, CustomerId customer)
    {
        if (pressed.Conversation is { } conversation)
        {
            var key = KeyOf(conversation, pressed.Person);
            _topics.Keep(key, _topics.TryFind(key, out var topic) ? topic with { Customer = customer } : new Topic(new Meaning.Balance(customer.Value), null, customer));
        }
    }

    /// <summary>The same question about somebody or something else.</summary>
    private static Meaning Continue(Topic topic, string words, Reader reader)
    {
        var filters = QuestionWords.ReadFilters(Sentence.Words(words), reader, back: topic.IsPast);
        return topic.Meaning switch
        {
            Meaning.Ask { Question: var question } when filters is not null => new Meaning.Ask(Merged(question, filters)),
            Meaning.Balance or Meaning.Ask when filters is { To: { } to } && topic.Customer is { } customer =>
                new Meaning.Ask(new Question(Intents.Balance) { Name = customer.Value, On = to }),
            Meaning.Ask { Question: { Filters.Owner: not null } question } => new Meaning.Ask(question with { Filters = question.Filters with { Owner = words } }),
            var before when NameOf(before) is not null => About(before, words),
            _ => new Meaning.Balance(words),
        };
    }

    private static Question Merged(Question question, QuestionFilters other)
    {
        if (question.Intent == Intents.Balance)
        {
            return question with { On = other.To ?? question.On };
        }

        var own = question.Filters;
        return question with
        {
            Filters = own with
            {
                MinDays = other.MinDays ?? (other.MaxDays is null ? own.MinDays : null),
                MaxDays = other.MaxDays ?? (other.MinDays is null ? own.MaxDays : null),
                MinAmount = other.MinAmount ?? own.MinAmount,
                Owner = other.Owner ?? (other.Unassigned ? null : own.Owner),
                Unassigned = other.Unassigned || (own.Unassigned && other.Owner is null),
                Currency = other.Currency ?? own.Currency,
                Tag = other.Tag ?? own.Tag,
                From = other.From ?? own.From,
                To = other.To ?? own.To,
            },
        };
    }

    private async Task<Heard> OtherAsync(Topic? topic, CancellationToken cancellation)
    {
        if (topic is not { Name: { } name })
        {
            return new Heard(new Meaning.OtherOne(), Reply: new Reply(Intents.Unknown, new Answer.Text("I don't know whom else you could mean. Say the name.")));
        }

        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        var others = lookup.Candidates.RemoveAll(c => c.Id == topic.Customer);
        return topic.Customer is not null && others is [var other]
            ? new Heard(About(topic.Meaning, other.Id.Value), $"So {PlainText.Clean(other.Name, 100)}.")
            : new Heard(topic.Meaning, Reply: Questions.Which(Intents.Unknown, lookup with { Candidates = others }, Verbs.ShowAccount));
    }

    private async Task<Heard> StandsForAsync(Topic? topic, Meaning meaning, string pronoun, CancellationToken cancellation)
    {
        if (topic?.Customer is not { } id || await portfolio.AskAsync(p => p.Find(id)?.Customer, cancellation) is not { } customer)
        {
            return new Heard(meaning, Reply: new Reply(Intents.Unknown, new Answer.Text($"Whom do you mean by \"{PlainText.Clean(pronoun, 40)}\"? Say the name.")));
        }

        return new Heard(About(meaning, customer.Id.Value), $"I took “{PlainText.Clean(pronoun, 40)}” for {PlainText.Clean(customer.Name, 100)}.");
    }

    private static Heard NeedsName(string intent) =>
        new(new Meaning.OtherOne(), Reply: new Reply(intent, new Answer.Text("I record nothing about somebody whose name you don't say. Say it again with the name; nothing was changed.")));

    private static string? NameOf(Meaning meaning) => meaning switch
    {
        Meaning.Balance m => m.Name,
        Meaning.History m => m.Name,
        Meaning.Charges m => m.Name,
        Meaning.Options m => m.Name,
        Meaning.LogContact m => m.Name,
        Meaning.Ask m => m.Question.Name,
        _ => null,
    };

    private static Meaning About(Meaning meaning, string name) => meaning switch
    {
        Meaning.History => new Meaning.History(name),
        Meaning.Charges => new Meaning.Charges(name),
        Meaning.Options => new Meaning.Options(name),
        Meaning.LogContact log => new Meaning.LogContact(name, null, log.Channel),
        Meaning.Ask ask => new Meaning.Ask(ask.Question with { Name = name }),
        _ => new Meaning.Balance(name),
    };

    /// <summary>The words of a command that records something at once.</summary>
    private static string? CommandWords(Meaning meaning) => meaning switch
    {
        Meaning.Hold m => m.Words,
        Meaning.LiftHold m => m.Name,
        Meaning.Retract m => m.Words,
        Meaning.Assign m => m.Words,
        Meaning.Unassign m => m.Name,
        Meaning.Tag m => m.Words,
        Meaning.Untag m => m.Words,
        Meaning.Merge m => m.Words,
        Meaning.WithdrawPromise m => m.Words,
        Meaning.OpenDispute m => m.Words,
        Meaning.ResolveDispute m => m.Words,
        _ => null,
    };

    private static string KeyOf(string conversation, Person person) => conversation + '\u001f' + person.Actor.Id;

    /// <summary>What somebody last spoke of.</summary>
    /// <param name="Meaning">What was asked.</param>
    /// <param name="Name">The name as it was typed, or null.</param>
    /// <param name="Customer">Who was meant; null when that was not clear, or nobody was.</param>
    private sealed record Topic(Meaning Meaning, string? Name, CustomerId? Customer)
    {
        /// <summary>Whether dates are the last ones and not the next.</summary>
        public bool IsPast => Meaning is not Meaning.Ask { Question: { Intent: Intents.Promises, State: AskedState.Usual } };
    }
}
