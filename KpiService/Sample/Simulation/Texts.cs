namespace KpiService.Sample.Simulation;

/// <summary>Words of the made-up world.</summary>
internal static class Texts
{
    public static readonly (string Key, string Name)[] Projects =
    [
        ("CORE", "Core Platform"),
        ("APPS", "App Enablement"),
        ("OPS", "Operations"),
        ("WEB", "Web Shop"),
        ("PAY", "Payments"),
        ("SUP", "Support Desk"),
        ("DATA", "Data Platform"),
        ("MOB", "Mobile Apps"),
        ("NET", "Network"),
        ("IAM", "Identity"),
        ("SRCH", "Search"),
        ("SEC", "Security"),
        ("BILL", "Billing"),
        ("LOG", "Logistics"),
        ("INFRA", "Infrastructure"),
    ];

    public static readonly string[] Goals =
    [
        "Checkout survives the campaign weekend",
        "First customers on the new plan",
        "Half the alerts of last month",
        "Search answers under 200 ms",
        "The import runs without help",
        "Self-service for the support desk",
        "Ready for the audit",
        "Retire the old gateway",
    ];

    public static readonly string[] Things =
    [
        "invoice export",
        "login page",
        "search index",
        "payment webhook",
        "customer import",
        "audit log",
        "session cache",
        "report \"Monthly\"",
        "mobile onboarding",
        "deployment pipeline",
        "user settings",
        "notification service",
        "address form",
        "price list <v2>",
        "backup job",
        "rate limiter",
        "feature flags",
        "order history",
        "Zürich warehouse feed",
        "API gateway",
    ];

    public static readonly string[] Epics =
    [
        "Faster checkout",
        "Self-service accounts",
        "Observability",
        "Retire the monolith",
        "Cloud migration",
        "Partner API",
        "Accessibility",
        "Data retention",
        "Single sign-on",
        "Reporting 2.0",
    ];

    public static readonly string[] Subtasks =
    [
        "Update the documentation",
        "Look over it with a second pair of eyes",
        "Write the migration",
    ];

    private static readonly string[][] Verbs =
    [
        ["Add filters to the", "Let customers edit the", "Show progress in the", "Support CSV in the", "Design the"],
        ["Split the module of the", "Remove dead code from the", "Upgrade the library behind the", "Write tests for the", "Simplify the"],
        ["Speed up the", "Retry failed calls of the", "Alert on errors in the", "Fix the memory leak in the", "Load-test the"],
        ["Automate the release of the", "Document the runbook of the", "Rotate the keys of the", "Chart the load of the", "Script the"],
        ["Outage of the", "Urgent: wrong totals in the", "Customer cannot reach the", "Timeouts in the", "Hotfix for the"],
    ];

    /// <summary>The labels work is sorted by; the place in this list is the kind of work.</summary>
    public static readonly string[] Labels = ["feature_dev", "tech_debt", "reliability_perf", "ops_enablement", "unplanned"];

    public const int Unplanned = 4;

    public static string Summary(SplitMix random, int kind) => $"{random.Pick(Verbs[kind])} {random.Pick(Things)}";

    public static (string Key, string Name) Project(int index) =>
        index < Projects.Length ? Projects[index] : ($"TEAM{index + 1}", $"Team {index + 1}");
}
