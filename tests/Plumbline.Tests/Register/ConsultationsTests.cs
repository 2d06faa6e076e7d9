using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class ConsultationsTests(TestStore store) : OnStore(store)
{
    private static readonly Moment Asked = Moment.On(new DateOnly(2023, 6, 1));

    [Fact]
    public void The_first_to_close_comes_first_and_one_without_a_closing_day_last()
    {
        using var register = new TemporaryRegister();
        register.Add("2023年5月1日，港务局就《绳索规则》公开征求意见，截止日期为2023年7月5日。", "a.txt");
        register.Add("2023年5月2日，港务局就《灯具规则》公开征求意见。", "b.txt");
        register.Add("2023年5月3日，港务局就《浮标规则》公开征求意见，截止日期为2023年6月5日。", "c.txt");
        register.Add("2023年4月3日，港务局就《锚链规则》公开征求意见，截止日期为2023年5月5日。", "d.txt");
        register.Add("2023年6月20日，港务局就《船灯规则》公开征求意见，截止日期为2023年7月20日。", "e.txt");
        Assert.Equal(["浮标规则 4", "绳索规则 34", "船灯规则 49", "灯具规则 "], register.Store.Consultations(Asked).Select(c => $"{c.Subject} {c.DaysLeft}"));
        Assert.Equal([ConsultationStatus.Open, ConsultationStatus.Open, ConsultationStatus.Upcoming, ConsultationStatus.Unknown, ConsultationStatus.Closed],
            register.Store.Consultations(Asked, closed: true).Select(c => c.Status));
    }

    [Fact]
    public void One_call_in_several_documents_is_one_with_all_its_sources()
    {
        using var register = new TemporaryRegister();
        register.Add("2023年5月1日，港务局就《绳索规则（征求意见稿）》公开征求意见。", "a.txt");
        register.Add("港務局就《繩索規則》公開徵求意見，公开征求意见截止日期为2023年7月5日，请发至rope@harbour.example。", "b.txt");
        var call = Assert.Single(register.Store.Consultations(Asked));
        Assert.Equal(("2023-05-01", "2023-07-05", 2), (call.Opens, call.Closes, call.Sources.Count));
        Assert.Equal(["email rope@harbour.example"], call.Answer);
        Assert.All(call.Sources, s => Assert.False(string.IsNullOrEmpty(s.Quote)));
    }

    [Fact]
    public void An_extension_moves_the_closing_day()
    {
        using var register = new TemporaryRegister();
        register.Add("2023年4月1日，港务局就《绳索规则》公开征求意见，截止日期为2023年5月5日。", "a.txt");
        Assert.Empty(register.Store.Consultations(Asked));
        register.Add("《绳索规则》公开征求意见截止时间延长至2023年6月15日。", "b.txt");
        var call = Assert.Single(register.Store.Consultations(Asked));
        Assert.Equal(("2023-06-15", true, 14, 2), (call.Closes, call.Extended, call.DaysLeft, call.Sources.Count));
    }

    [Fact]
    public void Two_rounds_on_one_subject_stay_two()
    {
        using var register = new TemporaryRegister();
        register.Add("2022年4月1日，港务局就《绳索规则》公开征求意见，截止日期为2022年5月5日。", "a.txt");
        register.Add("2023年5月1日，港务局就《绳索规则》公开征求意见，截止日期为2023年6月15日。", "b.txt");
        Assert.Equal(2, register.Store.Consultations(Asked, closed: true).Count);
        Assert.Single(register.Store.Consultations(Asked));
    }
}

public sealed class ConsultationsTestsOnSqlite() : ConsultationsTests(TestStore.Sqlite);

public sealed class ConsultationsTestsOnPostgres() : ConsultationsTests(TestStore.Postgres);
