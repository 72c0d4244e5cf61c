import type { SampleLanguage } from './types.ts';

type ForeignScene = { subject: string; turns: [customer: string, teammate: string][] };
type ForeignScenes = { greeting: string; ending: string; reply: string; scenes: ForeignScene[] };

/** Short matters in the customers' own languages; with the slots of the other scenes that need no grammar. */
export const languages: Record<SampleLanguage, ForeignScenes> = {
  de: {
    greeting: 'Guten Tag,',
    ending: 'Viele Grüße\n{first} {last}\n{org}',
    reply: 'Guten Tag {first} {last},',
    scenes: [
      {
        subject: 'Rechnung {number} fehlt',
        turns: [
          [
            'die Rechnung {number} über {amount} ist bei uns nicht angekommen. Könnten Sie sie noch einmal schicken, gern direkt an die Buchhaltung?',
            'sie ging an die alte Adresse, das habe ich übersehen. Rechnung {number} ist jetzt bei Ihnen und bei der Buchhaltung, und die nächsten gehen an beide.',
          ],
          ['Danke, angekommen. Steht die USt-IdNr. auch auf den nächsten?', 'Ja, auf allen ab heute.'],
        ],
      },
      {
        subject: 'Erinnerungen kommen um {time2} statt um {time}',
        turns: [
          [
            'seit der Zeitumstellung kommen die Erinnerungen eine Stunde zu spät. {n} Leute standen vor der Tür.',
            'das war unser Fehler: Wir haben die Stunde doppelt gerechnet. Ab heute kommen sie wieder um {time}, ich habe die nächsten {n} einzeln geprüft.',
          ],
          [
            'Heute kamen sie pünktlich. Danke für die schnelle Antwort!',
            'Das freut mich. Ich schaue nächste Woche noch einmal darauf.',
          ],
        ],
      },
      {
        subject: 'Warteliste für {n} Plätze',
        turns: [
          [
            'wir haben {n} Plätze und mehr Anmeldungen. Gibt es eine Warteliste, und wer rückt nach?',
            'ja: Kurs öffnen, „Wenn voll“, „Warteliste führen“. Es rückt nach, wer zuerst da war, und hat dreißig Minuten für die Antwort. Für Ihren Kurs habe ich sie eingeschaltet.',
          ],
          ['Und nachts?', 'Zwischen 22 und 7 Uhr wird niemand gefragt.'],
        ],
      },
    ],
  },
  es: {
    greeting: 'Hola:',
    ending: 'Un saludo,\n{first} {last}',
    reply: 'Hola, {first}:',
    scenes: [
      {
        subject: 'Me cobraron dos veces {amount}',
        turns: [
          [
            'Veo dos cargos de {amount} en mi tarjeta y tengo una sola cuenta. ¿Me devuelven uno, por favor?',
            'Tienes razón, cobramos {amount} dos veces, y el error es nuestro. Ya te devolví uno; el banco tarda hasta cinco días, y yo lo reviso contigo si no aparece.',
          ],
          [
            'Ya llegó, gracias por la rapidez.',
            'Qué bueno. Revisé también los meses anteriores y no hay otro.',
          ],
        ],
      },
      {
        subject: 'La clase de las {time} desapareció',
        turns: [
          [
            'Hoy no aparece la clase de las {time} y tengo {n} personas inscritas. ¿Se borró?',
            'No se borró nada: había un filtro puesto y escondía la sala. Lo quité, y ahí están las {n} inscripciones.',
          ],
          ['¡Ahí está! Casi me da algo.', 'Me lo imagino. Vamos a hacer que un filtro puesto se vea mejor.'],
        ],
      },
    ],
  },
  fr: {
    greeting: 'Bonjour,',
    ending: 'Bien à vous,\n{first} {last}\n{org}',
    reply: 'Bonjour {first},',
    scenes: [
      {
        subject: 'Le planning ne s’imprime pas sur une page',
        turns: [
          [
            'Le planning de la semaine sort sur deux pages, et le samedi est tout seul sur la seconde. Est-ce possible sur une seule ?',
            'Oui : l’impression gardait une place pour vos jours de fermeture. Je les ai retirés. Rechargez la page, et tout tient sur une feuille.',
          ],
          ['Parfait, il est au mur.', 'C’est sa place. Bonne semaine à vous.'],
        ],
      },
      {
        subject: 'Inscription impossible depuis un téléphone',
        turns: [
          [
            '{n} personnes me disent que le bouton ne marche pas sur leur téléphone.',
            'Elles ont raison : sur les petits écrans, le bouton passait sous le bord. C’est réparé depuis {time2}. J’ai essayé avec trois téléphones.',
          ],
          ['Les inscriptions repartent, merci !', 'J’en compte {n} depuis ce matin.'],
        ],
      },
    ],
  },
  ja: {
    greeting: 'ご担当者様\n\nいつもお世話になっております。{last}です。',
    ending: 'よろしくお願いいたします。\n{last} {first}',
    reply: '{last}様',
    scenes: [
      {
        subject: '請求書{number}について',
        turns: [
          [
            '請求書{number}が見当たりません。もう一度お送りいただけますでしょうか。',
            '請求書{number}をこのメールにてお送りします。前の宛先に届いていました。こちらの確認不足です。今後は{last}様宛にお送りします。',
          ],
          ['届きました。ありがとうございました。', '届いて安心しました。次回分も{last}様宛にいたします。'],
        ],
      },
      {
        subject: '予約の時刻が一時間ずれています',
        turns: [
          [
            '予約が{time}のはずですが、画面では{time2}と表示されます。{n}名の予約があります。',
            '弊社側の誤りでした。{n}名分すべてを{time}に直し、次のお知らせの時刻も確かめました。',
          ],
          [
            '直っていました。早速のご対応に感謝いたします。',
            'ご確認ありがとうございます。来週もう一度、私が見ておきます。',
          ],
        ],
      },
    ],
  },
  pt: {
    greeting: 'Bom dia,',
    ending: 'Cumprimentos,\n{first} {last}',
    reply: 'Bom dia {first},',
    scenes: [
      {
        subject: 'Lembretes não chegaram',
        turns: [
          [
            'Nenhum dos {n} inscritos recebeu o lembrete de ontem. Saíram ou não saíram?',
            'Não saíram, e a culpa é nossa: a lista foi feita antes de mudares a hora. Os de hoje já partiram às {time2}, e vi cada um chegar.',
          ],
          ['Hoje chegaram todos. Obrigada!', 'Ótimo. Amanhã volto a ver antes das {time}.'],
        ],
      },
      {
        subject: 'Passar para o plano anual',
        turns: [
          [
            'Se mudarmos para o anual a meio do mês, pagamos duas vezes?',
            'Não. O que resta do mês desconta-se no anual. Queres que mude hoje ou no dia 1?',
          ],
          ['No dia 1, se faz favor.', 'Fica marcado para o dia 1, com uma só fatura.'],
        ],
      },
    ],
  },
};
