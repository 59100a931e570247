namespace CollectionsBot.App.Tests;

/// <summary>Ada is administrator by configuration; Ben Okri and Ben Adler wrote to the bot before.</summary>
public sealed class RolesTests
{
    private static readonly Person Okri = Talk.Anna with { Actor = new Actor("a-okri", "Ben Okri") };
    private static readonly Person Adler = Talk.Anna with { Actor = new Actor("a-adler", "Ben Adler") };

    private readonly Talk _talk = new();

    public RolesTests()
    {
        foreach (var person in new[] { Okri, Adler, Talk.Ada })
            _talk.Portfolio.Execute(new OpenConversation(SmallPortfolio.Stamp("open-" + person.Actor.Id) with { Actor = person.Actor }, "a:" + person.Actor.Id, "{}", IsPersonal: true));
    }

    [Theory]
    [InlineData("make Ben Okri a manager")]
    [InlineData("please grant okri the role of manager.")]
    public async Task A_role_is_given_only_by_the_press_under_what_was_understood_and_once(string words)
    {
        var asked = (await _talk.SayAsync(words, person: Talk.Ada)).Answers[0];
        Assert.Contains("Make Ben Okri a manager?", Read.Text(asked), StringComparison.Ordinal);
        Assert.Contains("settlement up to 25,000", Read.Text(asked), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<RoleGranted>());
        foreach (var _ in new[] { 1, 2 })
            Assert.Contains("Ben Okri is now a manager.", Read.Text(await PressAsync(Talk.Ada, Read.Button(asked, "Make manager"))), StringComparison.Ordinal);
        Assert.Equal(new RoleGranted(Okri.Actor, Role.Manager), Assert.Single(_talk.Portfolio.All<RoleGranted>()));
        Assert.Contains("has the role", Read.Text((await _talk.SayAsync(words, person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ben Okri is no longer a manager")]
    [InlineData("revoke manager from Okri")]
    public async Task A_role_is_taken_in_the_same_way(string words)
    {
        await GrantAsync(Role.Manager);
        var asked = (await _talk.SayAsync(words, person: Talk.Ada)).Answers[0];
        Assert.Contains("Take the role of manager from Ben Okri?", Read.Text(asked), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<RoleRevoked>());
        Assert.Contains("Ben Okri is no longer a manager.", Read.Text(await PressAsync(Talk.Ada, Read.Button(asked, "No longer"))), StringComparison.Ordinal);
        Assert.Single(_talk.Portfolio.All<RoleRevoked>());
    }

    [Fact]
    public async Task Only_an_administrator_is_asked_and_a_forged_press_has_no_effect()
    {
        Assert.Contains("Only an administrator", Read.Text((await _talk.SayAsync("make Ben Okri a manager", person: Adler)).Answers[0]), StringComparison.Ordinal);
        var button = Read.Button((await _talk.SayAsync("make Ben Okri a manager", person: Talk.Ada)).Answers[0], "Make manager");
        Assert.Contains("Only an administrator", Read.Text(await PressAsync(Adler, button)), StringComparison.Ordinal);
        Assert.Contains("incomplete", Read.Text(await _talk.PressAsync(Talk.Ada, Verbs.GrantRole, (Verbs.Person, "a-nobody"), (Verbs.Role, "Manager"), (Verbs.Nonce, "n"))), StringComparison.Ordinal);
        Assert.Contains("incomplete", Read.Text(await _talk.PressAsync(Talk.Ada, Verbs.GrantRole, (Verbs.Person, "a-okri"), (Verbs.Role, "9"), (Verbs.Nonce, "n"))), StringComparison.Ordinal);
        Assert.Contains("Nobody can do this for himself", Read.Text((await _talk.SayAsync("make me a manager", person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("configuration makes this person", Read.Text((await _talk.SayAsync("Ada is no longer an administrator", person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<RoleGranted>());
    }

    [Fact]
    public async Task A_name_of_two_is_asked_back_and_one_of_nobody_is_told()
    {
        Assert.Contains(
            "Ben Adler (a-adler), Ben Okri (a-okri)", Read.Text((await _talk.SayAsync("make Ben a senior", person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("Make Ben Okri a senior?", Read.Text((await _talk.SayAsync("make a-okri a senior", person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("I know nobody", Read.Text((await _talk.SayAsync("make Zoe a senior", person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_away_lets_another_decide_until_a_date_and_ends_it_when_back()
    {
        _talk.Portfolio.Execute(SmallPortfolio.AskForPlan("plan-1", Talk.Anna.Actor));
        var away = Read.Text((await _talk.SayAsync("delegate to Ben Okri until 15 December", person: Talk.Ada)).Answers[0]);
        Assert.Contains("Ben Okri decides in your place from Nov 18, 2026 to Dec 15, 2026.", away, StringComparison.Ordinal);
        Assert.Contains("Away Nov 18, 2026 to Dec 15, 2026; Ben Okri stands in", away, StringComparison.Ordinal);
        Assert.Contains("Approve", Read.Buttons((await _talk.SayAsync("PP-1", person: Okri)).Answers[0]).Select(b => b.Title));
        foreach (var words in new[] { "Welcome back", "Nobody decides in your place" })
            Assert.Contains(words, Read.Text((await _talk.SayAsync("I'm back", person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("Approve", Read.Buttons((await _talk.SayAsync("PP-1", person: Okri)).Answers[0]).Select(b => b.Title));
    }

    [Theory]
    [InlineData("delegate to Ben Okri", "until when?")]
    [InlineData("delegate to Ben Okri until soon", "until when?")]
    [InlineData("delegate to Ben until 15 December", "Which one do you mean")]
    [InlineData("delegate to me until 15 December", "Nobody can do this for himself")]
    [InlineData("delegate to Ben Okri from 20 December until 15 December", "The absence must end")]
    public async Task What_is_not_clear_hands_nothing_over(string words, string answer)
    {
        Assert.Contains(answer, Read.Text((await _talk.SayAsync(words, person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<AuthorityDelegated>());
    }

    [Fact]
    public async Task People_and_limits_are_shown_to_everybody()
    {
        await GrantAsync(Role.Senior);
        var people = (await _talk.SayAsync("people", person: Adler)).Answers[0];
        Assert.Contains("Ada · administrator (administrator by configuration)", Read.Text(people), StringComparison.Ordinal);
        Assert.Contains("Ben Okri · senior", Read.Text(people), StringComparison.Ordinal);
        Assert.Contains("A senior approves: payment plan up to 10,000;", Read.Text(people), StringComparison.Ordinal);
        var limits = Read.Text(await PressAsync(Adler, Read.Button(people, "Limits")));
        Assert.Contains("Who may approve what", limits, StringComparison.Ordinal);
        Assert.Matches(@"Write-off\W+none\W+up to 10,000\W+any amount", limits);
        Assert.Equal(limits, Read.Text((await _talk.SayAsync("limits")).Answers[0]));
    }

    private Task<Answer> PressAsync(Person person, ExecuteAction button) => _talk.PressAsync(person, button.Verb, [.. button.Data.Values.Select(v => (v.Key, v.ToString()))]);

    private async Task GrantAsync(Role role)
    {
        var asked = (await _talk.SayAsync($"make Ben Okri a {role.ToString().ToLowerInvariant()}", person: Talk.Ada)).Answers[0];
        await PressAsync(Talk.Ada, Read.Button(asked, "Make"));
    }
}
